import TermsSyntax
import TermsTestSupport
import Testing

@testable import TermsModel
@testable import TermsRules

@Suite struct ZZDebug {
  @Test func debug() throws {
    let u = Understanding(try #require(try Repository.seed("002")))
    for r in u.model.allReferences where u.line(r.span.start) == 611 || u.line(r.span.start) == 340 {
      print(
        "REF", u.text(r.span), r.status,
        r.targets.map { ($0.provision?.name ?? "-", $0.provision?.kind.rawValue ?? "") })
      var j = SuspicionJudge(u.model)
      let c = j.candidate(r)
      print("CAND", c != nil, r.source?.name ?? "-")
      var reader = ContentWords()
      let pieces = Sentence.around(r.span, in: r.source!, u.model)
      for p in pieces { print("SENT", p.line.text.substring(p.range)) }
      print(CitedSubject.wording(of: r.span, in: pieces, &reader)?.subject.count ?? -1)
      let s = Wording(pieces, &reader)
      if let c {
        let w = WordWeights(r.component.outline.provisions, u.model, &reader)
        for k in r.source!.enclosing([.article])!.children + [c.provision] {
          let o = Wording(u.model.text(of: k), &reader)
          print(k.name, w.weight(of: s.shared(with: o)), s.shared(with: o).count)
        }
      }
      for p in pieces {
        reader.forEach(of: p.line.text, in: p.range) {
          print(p.line.text.substring($0), terminator: " "); _ = $1
        }
      }
    }
  }
}
