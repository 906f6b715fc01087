import JSONRPC

/// Serves one client on standard input and output as `serveOnStandardIO` does, by a worker process that is started again
/// when it dies.
///
/// - Parameter workerArguments: those that make this program a server, without its name.
/// - Returns: the code to end the process with: 0 after `shutdown`, else 1. End it with `Platform.exitProcess`.
public func superviseOnStandardIO(log options: Log.Options = .init(), workerArguments: [String]) -> Int32 {
  let output = Platform.claimStandardOutput()
  Platform.ignoreBrokenPipes()
  let supervisor = Supervisor(
    input: Platform.standardInput, output: output, arguments: ["terms-lsp"] + workerArguments, log: Log(options))
  Platform.onTerminationSignal { supervisor.requestEnd(.terminated) }
  return supervisor.run()
}
