import JSONRPC
import LanguageServerProtocol

/// The id of a set of diagnostics: the same for the same set, whenever and by whichever process it is made, so that a
/// client need not be sent what it has.
enum ResultID {
  /// A hash of what is shown.
  static func of(_ diagnostics: [Diagnostic]) -> String {
    var writer = JSONWriter()
    diagnostics.write(to: &writer)
    return of(writer.bytes)
  }

  /// A hash of what is shown, as JSON.
  static func of(_ json: [UInt8]) -> String {
    // FNV-1a over 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in json { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 36)
  }
}
