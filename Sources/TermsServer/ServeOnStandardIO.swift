import JSONRPC

/// Serves one client on standard input and output until it goes away, as a process must:
/// descriptor 1 is kept for frames, SIGPIPE is ignored, SIGTERM and SIGINT end the server in an
/// orderly way, and a server that hangs is ended after 4 s.
///
/// - Parameters:
///   - makeService: what to do with documents.
/// - Returns: the code to end the process with: 0 after `shutdown`, else 1. End it with
///   `Platform.exitProcess`, because the reader still waits for input.
public func serveOnStandardIO(
  log options: Log.Options = .init(), makeService: (Log) -> any DocumentService
) -> Int32 {
  let output = Platform.claimStandardOutput()
  Platform.ignoreBrokenPipes()
  Platform.nameProcess("terms-lsp")
  let log = Log(options)
  let server = Server(input: Platform.standardInput, output: output, service: makeService(log), log: log) {
    log.error("did not end in time: \($0)")
    Platform.exitProcess(1)
  }
  let requestEnd = server.requestEnd
  Platform.onTerminationSignal { requestEnd(.terminated) }
  return server.run()
}
