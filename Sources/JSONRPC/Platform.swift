import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the operating system must do for a server on pipes: plain descriptors, threads, signals.
///
/// The only file that imports the C library. Dispatch sources and `FileHandle` are avoided because
/// they race with closing descriptors on Linux; a blocking read on a thread of its own does not.
public enum Platform {
  /// Reads once, blocking until at least one byte is there.
  ///
  /// - Returns: the number of bytes read, 0 at the end of input, negative on an error.
  public static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard let address = buffer.baseAddress, !buffer.isEmpty else { return 0 }
    while true {
      #if canImport(Darwin)
        let count = Darwin.read(descriptor, address, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, address, buffer.count)
      #else
        let count = Glibc.read(descriptor, address, buffer.count)
      #endif
      if count >= 0 { return count }
      if errno == EINTR { continue }
      guard errno == EAGAIN, waitFor(POLLIN, on: descriptor, milliseconds: -1) != 0 else { return -1 }
    }
  }

  /// Writes everything, going on after partial writes and interruptions.
  ///
  /// - Returns: false when the other side is gone or the descriptor is no good.
  public static func writeAll(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let chunk = UnsafeRawBufferPointer(rebasing: rest)
      #if canImport(Darwin)
        let count = Darwin.write(descriptor, chunk.baseAddress, chunk.count)
      #elseif canImport(Musl)
        let count = Musl.write(descriptor, chunk.baseAddress, chunk.count)
      #else
        let count = Glibc.write(descriptor, chunk.baseAddress, chunk.count)
      #endif
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EINTR {
        continue
      } else if count < 0, errno == EAGAIN {
        guard waitFor(POLLOUT, on: descriptor, milliseconds: -1) != 0 else { return false }
      } else {
        return false
      }
    }
    return true
  }

  /// Whether a read would return at once: bytes are there, or the end of input is.
  ///
  /// - Parameter milliseconds: how long to wait for that; negative for as long as it takes.
  public static func isReadable(_ descriptor: Int32, within milliseconds: Int32 = 0) -> Bool {
    waitFor(POLLIN, on: descriptor, milliseconds: milliseconds) != 0
  }

  /// Whether the writing side of the pipe has closed, even if unread bytes are left in it.
  public static func isHungUp(_ descriptor: Int32) -> Bool {
    waitFor(POLLIN, on: descriptor, milliseconds: 0) & Int32(POLLHUP) != 0
  }

  /// Waits until the writing side of the pipe has closed, even if nobody reads what is left in it.
  ///
  /// - Returns: false when that cannot be waited for.
  public static func waitForHangUp(_ descriptor: Int32) -> Bool {
    while true {
      // A hang-up is told without being asked for; a signal may end the wait early.
      let events = waitFor(0, on: descriptor, milliseconds: -1)
      if events != 0 { return events & Int32(POLLHUP) != 0 }
    }
  }

  /// - Returns: the events that happened, 0 when none did in time.
  private static func waitFor(
    _ event: some BinaryInteger, on descriptor: Int32, milliseconds: Int32
  ) -> Int32 {
    var entry = pollfd(fd: descriptor, events: Int16(truncatingIfNeeded: event), revents: 0)
    return poll(&entry, 1, milliseconds) > 0 ? Int32(entry.revents) : 0
  }

  /// Keeps standard output for the protocol: duplicates it and points descriptor 1 at standard
  /// error, so that a stray `print` cannot end up between two frames.
  ///
  /// - Returns: the descriptor to write frames to.
  public static func claimStandardOutput() -> Int32 {
    let copy = fcntl(1, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { return 1 }
    if dup2(standardError, 1) < 0 { close(1) }
    return copy
  }

  /// Opens a file to append to, creating it when missing.
  ///
  /// - Returns: a descriptor, or nil when the file cannot be opened.
  public static func openForAppending(_ path: String) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    return descriptor >= 0 ? descriptor : nil
  }

  /// Closes a descriptor.
  public static func closeDescriptor(_ descriptor: Int32) {
    close(descriptor)
  }

  /// Makes a pipe that child processes do not inherit.
  ///
  /// - Returns: its reading and its writing end, or nil when no descriptors are left.
  public static func makePipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0, let reading = ends.first, let writing = ends.last else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (reading, writing)
  }

  /// Makes a write to a closed pipe return an error instead of ending the process.
  public static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Calls `action` on a thread of its own at the first SIGTERM or SIGINT.
  ///
  /// Call it before any thread starts: threads inherit the signal mask it sets, and an ordinary
  /// thread, unlike a signal handler, may take locks.
  public static func onTerminationSignal(_ action: @escaping @Sendable () -> Void) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let awaited = signals
    startThread {
      var awaited = awaited
      var received: Int32 = 0
      guard sigwait(&awaited, &received) == 0 else { return }
      action()
    }
  }

  /// Whether a process with this id exists; true when that cannot be told.
  public static func isAlive(processID: Int) -> Bool {
    guard let id = pid_t(exactly: processID), id > 0 else { return true }
    return kill(id, 0) == 0 || errno != ESRCH
  }

  /// Ends the process without running exit handlers, which other threads could still be using.
  public static func exitProcess(_ code: Int32) -> Never {
    _exit(code)
  }

  /// Starts a detached thread with a stack of 8 MB: room for the 512 levels of nesting that the
  /// JSON decoder allows.
  ///
  /// - Returns: false when the system has no thread left.
  @discardableResult
  public static func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    pthread_attr_setstacksize(&attributes, 8 << 20)
    defer { pthread_attr_destroy(&attributes) }
    let start = Unmanaged.passRetained(ThreadBody(body))
    #if canImport(Darwin)
      var thread: pthread_t?
      let result = pthread_create(
        &thread, &attributes,
        { argument in
          Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
          return nil
        }, start.toOpaque())
    #else
      var thread = pthread_t()
      let result = pthread_create(
        &thread, &attributes,
        { argument in
          if let argument { Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run() }
          return nil
        }, start.toOpaque())
    #endif
    if result != 0 { start.release() }
    return result == 0
  }

  /// Lets other threads go before the one that calls it.
  public static func yieldToOthers() {
    #if canImport(Darwin)
      pthread_set_qos_class_self_np(QOS_CLASS_BACKGROUND, 0)
    #else
      // On Linux a thread has a priority of its own.
      _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
    #endif
  }

  private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}

/// State behind a lock, with waiting: what a POSIX mutex and condition variable give.
///
/// Not `Mutex` of the standard library, because it offers no waiting and the thread sanitizer does
/// not see it on Linux.
public final class Monitor<State: Sendable>: @unchecked Sendable {
  private var state: State
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// A lock around a state.
  public init(_ state: State) {
    self.state = state
    mutex.initialize(to: pthread_mutex_t())
    condition.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    #if canImport(Darwin)
      pthread_cond_init(condition, nil)
    #else
      var attributes = pthread_condattr_t()
      pthread_condattr_init(&attributes)
      pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
      pthread_cond_init(condition, &attributes)
      pthread_condattr_destroy(&attributes)
    #endif
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Reads or changes the state. A change that others wait for belongs in `update`, or needs
  /// `notify` after it.
  public func withLock<Result>(_ body: (inout State) -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body(&state)
  }

  /// Wakes all who wait, so that they look at the state again.
  public func notify() {
    pthread_cond_broadcast(condition)
  }

  /// Changes the state and wakes all who wait on it.
  public func update<Result>(_ body: (inout State) -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer {
      pthread_mutex_unlock(mutex)
      pthread_cond_broadcast(condition)
    }
    return body(&state)
  }

  /// Waits until `body` returns a value.
  ///
  /// - Returns: that value, or nil when the deadline passed first.
  public func wait<Result>(
    until deadline: ContinuousClock.Instant?, for body: (inout State) -> Result?
  ) -> Result? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let result = body(&state) { return result }
      guard let deadline else {
        pthread_cond_wait(condition, mutex)
        continue
      }
      let rest = deadline - .now
      guard rest > .zero else { return nil }
      waitOnCondition(for: min(rest, .seconds(3600)))
    }
  }

  private func waitOnCondition(for duration: Duration) {
    let (seconds, attoseconds) = duration.components
    let nanoseconds = Int(attoseconds / 1_000_000_000)
    var time = timespec()
    #if canImport(Darwin)
      time.tv_sec = Int(seconds)
      time.tv_nsec = nanoseconds
      pthread_cond_timedwait_relative_np(condition, mutex, &time)
    #else
      clock_gettime(CLOCK_MONOTONIC, &time)
      let sum = time.tv_nsec + nanoseconds
      time.tv_sec += Int(seconds) + sum / 1_000_000_000
      time.tv_nsec = sum % 1_000_000_000
      pthread_cond_timedwait(condition, mutex, &time)
    #endif
  }
}

// MARK: - Files and the terminal, for the command line

extension Platform {
  /// Whether a descriptor is a terminal.
  public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The value of an environment variable, nil when it is not set.
  public static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// A descriptor to read a file by; nil when there is none, or when it is a pipe or a device and must not be.
  static func openFile(_ path: String, isRegular: Bool) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (isRegular ? O_NONBLOCK : 0))
    var status = stat()
    guard descriptor >= 0, isRegular else { return descriptor >= 0 ? descriptor : nil }
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG { return descriptor }
    closeDescriptor(descriptor)
    return nil
  }
}

extension Platform {
  /// What stands under a path, links not followed; nil for nothing.
  public static func kind(of path: String) -> FileKind? {
    var info = stat()
    guard lstat(path, &info) == 0 else { return nil }
    #if canImport(Darwin)
      let time = info.st_mtimespec
    #else
      let time = info.st_mtim
    #endif
    switch info.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file(size: Int(info.st_size), changed: Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec))
    default: return .other
    }
  }
}

// MARK: - Child processes

extension Platform {
  /// Starts a child process with a pipe at each end, the environment of this one, its standard error, and a process group
  /// of its own, so that a Ctrl-C reaches this process only.
  ///
  /// - Parameters:
  ///   - arguments: the first is the name.
  ///   - input: what becomes the child's descriptor 0.
  ///   - output: what becomes the child's descriptor 1.
  /// - Returns: its number, or nil when it cannot be started.
  public static func spawn(_ path: String, arguments: [String], input: Int32, output: Int32) -> Int? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    // Threads and children inherit what is blocked and ignored here; the child starts afresh.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    var argumentList = arguments.map { strdup($0) } + [nil]
    var environmentList = environment.map { strdup($0) } + [nil]
    defer {
      for text in argumentList + environmentList { free(text) }
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var child = pid_t()
    return posix_spawnp(&child, path, &actions, &attributes, &argumentList, &environmentList) == 0 ? Int(child) : nil
  }

  /// Waits for the end of a child process. Its number means nothing afterwards.
  public static func waitForEnd(ofChild child: Int) -> ChildEnd {
    var status: Int32 = 0
    while waitpid(pid_t(truncatingIfNeeded: child), &status, 0) < 0 { if errno != EINTR { return .exited(1) } }
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F)
  }

  /// Ends a child process: at once, or in an orderly way.
  public static func end(child: Int, atOnce: Bool) {
    _ = kill(pid_t(truncatingIfNeeded: child), atOnce ? SIGKILL : SIGTERM)
  }
}
