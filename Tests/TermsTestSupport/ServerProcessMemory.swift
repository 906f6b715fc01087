import Foundation

extension ServerProcess {
  /// Memory in use, in bytes (`VmRSS` of proc(5)); nil where the system does not tell.
  public var residentBytes: Int? { status("VmRSS") }

  /// The most memory that was ever in use, in bytes (`VmHWM` of proc(5)); nil where the system does not tell.
  public var peakResidentBytes: Int? { status("VmHWM") }

  private func status(_ name: String) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/\(processID)/status", encoding: .utf8) else { return nil }
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name + ":") }) else { return nil }
    return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 << 10 }
  }
}
