import Foundation
import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// Memory depends on what is open, not on what was said. Figures of the system, so with room for its habits.
  @Suite struct MemoryTests {
    /// Edits and megabytes: small for every day; a million of them with `TERMS_LONG=1`.
    private static let isLong = ProcessInfo.processInfo.environment["TERMS_LONG"] == "1"
    private static let editCount = isLong ? 1_000_000 : 20_000

    private func edits(_ versions: Range<Int>) -> [UInt8] {
      var bytes: [UInt8] = []
      for version in versions {
        // A reference changes to another that leads nowhere, and back: more than a keystroke, so it is told at once.
        let isLonger = version.isMultiple(of: 2)
        let range =
          #"{"start":{"line":18,"character":31},"end":{"line":18,"character":\#(isLonger ? 40 : 41)}}"#
        let text = isLonger ? "article 91" : "article 9"
        let body =
          #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///terms.txt","#
          + #""version":\#(version)},"contentChanges":[{"range":\#(range),"text":"\#(text)"}]}}"#
        bytes += ClientSession.frame(Array(body.utf8))
      }
      return bytes
    }

    private func megabytes(_ bytes: Int?) -> Double { (Double(bytes ?? 0) / 1_048_576 * 10).rounded() / 10 }

    private func report(_ name: String, _ curve: [Double]) {
      if Self.isLong { print("\(name): \(curve) MB") }
    }

    /// Growth from the second tenth to the last, so that caches and pools have filled.
    private func growth(_ curve: [Double]) -> Double { (curve.last ?? 0) - (curve.dropFirst().first ?? 0) }

    @Test(.timeLimit(.minutes(30)), arguments: [true, false])
    func editsLeaveNothingBehind(readsEach: Bool) throws {
      let client = try ClientSession.start()
      let document = ClientDocument(client, String(repeating: Terms.service, count: 20))
      _ = try document.publish()
      var curve: [Double] = []
      // Odd, so that the findings differ after each.
      let portion = readsEach ? 101 : 1001
      var version = 2
      for tenth in 1...10 {
        while version < 2 + Self.editCount / 10 * tenth {
          client.server.write(edits(version..<version + portion), within: .seconds(60))
          version += portion
          if readsEach { _ = try document.request("foldingRange") }
          while document.publish(ifWithin: 0) != nil {}
        }
        _ = try document.request("foldingRange")
        curve.append(megabytes(client.server.residentBytes))
      }
      report("\(Self.editCount) edits, \(portion) at once", curve)
      #expect(growth(curve) < 6, "\(curve) MB")
      #expect(try client.end() == 0)
    }

    @Test(.timeLimit(.minutes(30))) func aClientThatDoesNotReadFillsNothing() throws {
      let client = try ClientSession.start()
      let document = ClientDocument(client, String(repeating: Terms.service, count: 20))
      _ = try document.publish()
      client.server.output.stopReading()
      usleep(700_000)
      var curve: [Double] = []
      var version = 2
      for tenth in 1...10 {
        while version < 2 + Self.editCount / 10 * tenth {
          // Small portions with time to breathe, so that many publications are made; none of them is read.
          let taken = client.server.write(edits(version..<version + 51), within: .seconds(60))
          #expect(taken > 0)
          version += 51
          usleep(Self.isLong ? 3000 : 8000)
        }
        usleep(300_000)
        curve.append(megabytes(client.server.residentBytes))
      }
      report("\(Self.editCount) edits, nothing read", curve)
      #expect(growth(curve) < 6, "\(curve) MB")
      client.server.output.startReading()
      // Many publications were made, and all but the first and the last were dropped.
      let encoded = try client.request("terms/status")["bytesEncoded"]?.int ?? 0
      var received = 0
      while let publish = document.publish(ifWithin: 0.1) { received += publish.json.count }
      #expect(encoded > 5 * max(received, 1), "\(encoded) bytes encoded, \(received) received")
      #expect(try client.end() == 0)
    }

    @Test(.timeLimit(.minutes(30))) func closedDocumentsAreForgotten() throws {
      let client = try ClientSession.start()
      let copy = Terms.service + "\n"
      let text = String(repeating: copy, count: (Self.isLong ? 2 << 20 : 20 << 10) / copy.utf8.count)
      var curve: [Double] = []
      for round in 0..<50 {
        let document = ClientDocument(client, text, uri: "file:///\(round)")
        _ = try document.publish(within: 120)
        document.close()
        _ = try document.publish(within: 120)
        if round % 5 == 4 { curve.append(megabytes(client.server.residentBytes)) }
      }
      report("50 times \(text.utf8.count >> 10) KB opened and closed", curve)
      #expect(growth(curve) < 6, "\(curve) MB")
      #expect(try client.end() == 0)
    }
  }
}
