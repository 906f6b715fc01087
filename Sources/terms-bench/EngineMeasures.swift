import TermsFeatures
import TermsModel
import TermsRules
import TermsTestSupport
import TermsText

/// What the engine costs, without pipes and JSON.
struct EngineMeasures {
  private(set) var rows: [Row] = []
  private(set) var findings = 0

  init(_ generated: GeneratedTerms) {
    let document = Document(generated.text)
    let open = Samples(most: 10) { _ in
      let fresh = Document(generated.text)
      _ = RuleSet.findings(in: fresh.model())
    }
    rows.append(Row(name: "engine: open", budget: "", figure: open.text))
    findings = RuleSet.findings(in: document.model()).count

    let last = document.lines.count - 2
    for (place, line) in [("start", 12), ("middle", generated.proseLine), ("end", last)] {
      let before = document.scannedLines
      var edits = 0
      var found = FindingIndex()
      found.update(document.model())
      let samples = Samples { round in
        let start = BytePosition(row: line, offset: 30)
        let end = BytePosition(row: line, offset: 30 + round % 2)
        document.replace(start, end, with: round % 2 == 0 ? [0x65] : [])
        found.update(document.model())
        edits += 1
      }
      rows.append(Row(name: "engine: edit, \(place)", budget: "p99 < 0.1", figure: samples.text))
      rows.append(
        Row(
          name: "lines scanned an edit, \(place)", budget: "2",
          figure: "\((document.scannedLines - before) / max(1, edits))"))
    }
    let editor = EditorDocument(document, document.model(), language: .dutch)
    guard let reference = editor.model.allReferences.first(where: { $0.status == .resolved }) else { return }
    rows.append(
      Row(name: "engine: hover", budget: "", figure: Samples { _ in _ = editor.hover(at: reference.span.start) }.text))
    rows.append(
      Row(name: "engine: documentSymbol", budget: "", figure: Samples(most: 20) { _ in _ = editor.symbols() }.text))
  }
}

/// An edit in a very long line.
struct LineMeasures {
  private(set) var rows: [Row] = []

  init() {
    for (name, size) in [("1 KB", 1_000), ("100 KB", 100_000), ("3 MB", 3_000_000)] {
      let line = String(repeating: "de klant betaalt volgens artikel 2.1 en de rest; ", count: size / 49)
      let document = Document("Artikel 1. Een\n1.1 \(line)\nArtikel 2. Twee\n2.1 De leverancier levert.\n")
      _ = document.model()
      var found = FindingIndex()
      let samples = Samples(seconds: 1) { _ in
        document.replace(BytePosition(row: 1, offset: 20), BytePosition(row: 1, offset: 20), with: [0x65])
        found.update(document.model())
      }
      rows.append(Row(name: "engine: edit in a line of \(name)", budget: "", figure: samples.text))
    }
  }
}
