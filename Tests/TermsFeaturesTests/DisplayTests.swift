import TermsFeatures
import TermsModel
import TermsTestSupport
import TermsText
import Testing

@Suite("What an editor shows in the text")
struct DisplayTests {
  private static let text = """
    Artikel 1. Definities
    In deze voorwaarden wordt verstaan onder:
    1.1 Opdrachtgever: de partij die de opdracht geeft;
    1.2 Overeenkomst: de overeenkomst tussen partijen.
    1.3 Meerwerk: werk buiten de Overeenkomst.
    Artikel 2. Levering
    2.1 De Opdrachtgever neemt af. Dat geldt volgens artikel 3.2 en artikel 9. Zie https://voorbeeld.nl/a_b.
    2.2 In afwijking van het vorige lid geldt artikel 6:265 BW.
    Artikel 3. Betaling
    3.1 De Opdrachtgever betaalt volgens artikel 2.1 op tijd.
    3.2 Zie artikel 3 (Betaling) en artikel 2.1.
    """
  private let understanding = Understanding(Self.text)
  private var editor: EditorDocument { understanding.editor(.dutch) }

  private func point(_ line: Int, _ text: String, _ offset: Int = 0) throws -> TextPoint {
    try #require(understanding.point(line, text, offset: offset))
  }

  private func show(_ span: TextSpan) -> String { understanding.text(span) }

  @Test func selectionsGrow() throws {
    let grown = editor.selections(at: try point(7, "3.2", 1)).map(show)
    #expect(grown.prefix(3) == ["3.2", "artikel 3.2", "Dat geldt volgens artikel 3.2 en artikel 9."])
    #expect(grown.contains { $0.hasPrefix("2.1 De Opdrachtgever") })
    #expect(grown.contains { $0.hasPrefix("Artikel 2. Levering") })
    #expect(grown.last == Self.text)
    for (inner, outer) in zip(grown, grown.dropFirst()) { #expect(outer.contains(inner) && outer != inner) }
  }

  @Test func selectionsAreThereEverywhere() {
    for row in 0..<understanding.document.lines.count {
      guard let line = understanding.document.lines.line(at: row) else { continue }
      for offset in 0...line.text.count {
        #expect(!editor.selections(at: TextPoint(line, offset)).isEmpty)
      }
    }
  }

  @Test func whoCitesWhom() throws {
    let clause = try #require(editor.citingSubject(at: try point(7, "De Opdrachtgever neemt", 17)))
    #expect(editor.displayName(of: clause).hasPrefix("2.1"))
    let incoming = editor.incomingCitations(of: clause)
    #expect(incoming.map { editor.heading(of: $0.provision) } == ["2.2", "3.1", "3.2"])
    #expect(incoming.flatMap(\.places).map(show) == ["vorige lid", "artikel 2.1", "artikel 2.1"])
    let outgoing = editor.outgoingCitations(of: clause)
    #expect(outgoing.map { editor.heading(of: $0.provision) } == ["3.2"])
  }

  @Test func remarksCount() throws {
    let lenses = editor.lenses()
    // Nothing cites article 1.
    #expect(lenses.map { understanding.line($0.place.start) } == [3, 4, 5, 6, 9])
    #expect(editor.remark(at: try point(9, "Artikel 3", 2))?.text == "2 verwijzingen")
    #expect(editor.remark(at: try point(3, "Opdrachtgever", 2))?.text == "2 keer gebruikt")
    #expect(understanding.editor(.english).remark(at: try point(6, "Artikel 2", 2))?.text == "3 references")
  }

  @Test func titlesBehindNumbers() throws {
    let whole = TextSpan(try point(1, "Artikel"), try point(11, "artikel 2.1", 11))
    let shown = editor.inlays(in: whole).map { "\(understanding.line($0.point)) \($0.text)" }
    // The title is given already on line 11, and there is nothing to say of laws and of what is missing.
    #expect(shown == ["7 Betaling", "8 2.1", "10 Levering", "11 Levering"])
    let line = TextSpan(try point(10, "3.1"), try point(10, "3.1", 3))
    #expect(editor.inlays(in: line).isEmpty)
  }

  @Test func colours() {
    let texts = editor.meaningfulTexts(in: 0..<understanding.document.lines.count)
    let shown = texts.filter { understanding.line($0.span.start) == 7 }.map {
      "\($0.kind) \(show($0.span))\($0.isDefinition ? " definition" : "")\($0.isUnresolved ? " unresolved" : "")"
    }
    #expect(shown.first == "number 2.1 definition")
    #expect(shown.contains("term Opdrachtgever"))
    #expect(shown.contains("reference artikel 3.2"))
    #expect(shown.contains("reference artikel 9 unresolved"))
    #expect(texts.contains { $0.kind == .external && show($0.span) == "artikel 6:265 BW" })
    #expect(texts.contains { $0.kind == .term && $0.isDefinition && show($0.span) == "Overeenkomst" })
    for (one, next) in zip(texts, texts.dropFirst()) { #expect(one.span.end <= next.span.start) }
    // A part has what the whole has there.
    let part = editor.meaningfulTexts(in: 6..<8).map(\.span)
    #expect(part == texts.map(\.span).filter { (7...8).contains(understanding.line($0.start)) })
  }

  @Test func linksLeadOut() {
    let plain = editor.links(lawPattern: nil)
    #expect(plain.map(\.target) == ["https://voorbeeld.nl/a_b"])
    let laws = editor.links(lawPattern: "https://wet.example/{law}#{article}")
    #expect(laws.map(\.target).contains("https://wet.example/Burgerlijk%20Wetboek#6:265"))
  }

  @Test func namesAreFound() {
    #expect(editor.symbols(matching: "betaling", limit: 1).map(\.name) == ["3 Betaling"])
    #expect(editor.symbols(matching: "opdrg", limit: 10).contains { $0.name == "Opdrachtgever" })
    #expect(editor.symbols(matching: "", limit: 3).count == 3)
    #expect(editor.symbols(matching: "zzz", limit: 10).isEmpty)
  }
}
