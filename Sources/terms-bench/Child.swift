import Foundation

/// A child process on pipes, started without anything in between, so that its start can be measured.
final class Child {
  let processID: pid_t
  private let input: Int32
  private let output: Int32

  init?(_ path: String, _ arguments: [String] = []) {
    signal(SIGPIPE, SIG_IGN)
    var toChild: [Int32] = [-1, -1]
    var fromChild: [Int32] = [-1, -1]
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { return nil }
    // Only its own ends are to reach the child, so that closing ours ends it.
    for descriptor in toChild + fromChild { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    words.append(nil)
    var process: pid_t = 0
    let result = posix_spawn(&process, path, &actions, nil, words, environ)
    posix_spawn_file_actions_destroy(&actions)
    for word in words { free(word) }
    close(toChild[0])
    close(fromChild[1])
    processID = process
    input = toChild[1]
    output = fromChild[0]
    if result != 0 { return nil }
  }

  func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, let start = buffer.baseAddress {
        let count = Foundation.write(input, start + done, buffer.count - done)
        guard count > 0 else { return }
        done += count
      }
    }
  }

  /// Reads what is there, waiting for the first byte.
  ///
  /// - Returns: how many bytes; 0 at the end of output or when the time is over.
  func read(into buffer: UnsafeMutableRawBufferPointer, within milliseconds: Int32) -> Int {
    var entry = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, milliseconds) > 0 else { return 0 }
    return max(0, Foundation.read(output, buffer.baseAddress, buffer.count))
  }

  /// Closes the pipes and waits for the end; a child that stays is ended.
  func stop() {
    close(input)
    close(output)
    for _ in 0..<200 {
      if waitpid(processID, nil, WNOHANG) != 0 { return }
      usleep(5_000)
    }
    kill(processID, SIGKILL)
    waitpid(processID, nil, 0)
  }

  /// Waits until no thread of it has anything to do, so that one measurement does not pay for the one before.
  func waitUntilQuiet() {
    var quiet = 0
    for _ in 0..<100_000 where quiet < 2 {
      usleep(quiet == 0 ? 100 : 50)
      quiet = isQuiet ? quiet + 1 : 0
    }
  }

  /// Whether all threads wait, of the process and of those that it started.
  private var isQuiet: Bool {
    #if os(Linux)
      return family().allSatisfy { process in
        let folder = "/proc/\(process)/task"
        let tasks = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        // The state stands behind the program's name in parentheses: R is running.
        return tasks.allSatisfy { text("\(folder)/\($0)/stat").split(separator: ")").last?.dropFirst().first != "R" }
      }
    #else
      usleep(2_000)
      return true
    #endif
  }

  /// A value of `/proc/PID/status` in MB of 10⁶ bytes, such as `VmHWM`, the largest resident size so far; summed over the process and
  /// those that it started.
  func megabytes(_ key: String) -> Double? {
    let values = family().compactMap { process -> Double? in
      let line = text("/proc/\(process)/status").split(separator: "\n").first { $0.hasPrefix(key + ":") }
      return line.flatMap { Double($0.filter(\.isNumber)) }.map { $0 * 1024 / 1_000_000 }
    }
    return values.isEmpty ? nil : values.reduce(0, +)
  }

  /// The process and its children; theirs are not looked for.
  private func family() -> [pid_t] {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(processID)/task")) ?? []
    return [processID]
      + tasks.flatMap { text("/proc/\(processID)/task/\($0)/children").split(separator: " ").compactMap { pid_t($0) } }
  }

  private func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
}
