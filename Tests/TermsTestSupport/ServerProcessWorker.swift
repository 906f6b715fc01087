import Foundation

extension ServerProcess {
  /// The number of the worker of a supervisor; nil when it has none at this moment, and where the system does not tell.
  public var worker: Int32? {
    // Each thread has its own children.
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(processID)/task")) ?? []
    for thread in threads {
      let path = "/proc/\(processID)/task/\(thread)/children"
      let children = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      if let child = children.split(separator: " ").lazy.compactMap({ Int32($0) }).first { return child }
    }
    return nil
  }

  /// Kills the worker as the system or a trap would.
  ///
  /// - Returns: its number; nil when there is none in time.
  @discardableResult
  public func killWorker(within limit: TimeInterval = 5) -> Int32? {
    let deadline = Date(timeIntervalSinceNow: limit)
    while Date() < deadline {
      if let worker, Self.isRunning(worker), Foundation.kill(worker, SIGKILL) == 0 { return worker }
      usleep(1000)
    }
    return nil
  }

  /// Whether a process with this number runs; a dead one that nobody waited for does not.
  public static func isRunning(_ process: Int32) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
    return status.split(separator: ")").last?.hasPrefix(" Z") == false
  }

  /// Waits until a process has ended.
  ///
  /// - Returns: whether it did in time.
  public static func waitForEnd(of process: Int32, within limit: TimeInterval = 6) -> Bool {
    let deadline = Date(timeIntervalSinceNow: limit)
    while isRunning(process) {
      if Date() > deadline { return false }
      usleep(5000)
    }
    return true
  }
}
