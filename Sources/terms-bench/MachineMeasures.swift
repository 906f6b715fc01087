import Foundation

/// What does not depend on documents: the program's size, and what pipes cost on this machine.
struct MachineMeasures {
  let options: Options

  func measure(into table: inout Table) {
    let column = table.columns[0]
    if let size = strippedSize() {
      table.add("stripped binary, MB", Budget(below: 18), Figure(size), to: column)
    }
    if let start = start() { table.add("spawn to answer of initialize", Budget(p50: 3), start.figure, to: column) }
    guard let floor = floor() else { return }
    table.add("floor: an edit's message through `cat` and back", .none, floor.figure, to: column)
  }

  /// The size in MB of 10⁶ bytes of a stripped copy, nil when there is no `strip`.
  private func strippedSize() -> Double? {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("terms-lsp-\(getpid())").path
    defer { try? FileManager.default.removeItem(atPath: copy) }
    guard (try? FileManager.default.copyItem(atPath: options.server, toPath: copy)) != nil,
      let child = Child("/usr/bin/strip", [copy])
    else { return nil }
    child.stop()
    let size = try? FileManager.default.attributesOfItem(atPath: copy)[.size] as? Int
    return size.map { (Double($0) / 100_000).rounded() / 10 }
  }

  private func start() -> Samples? {
    var samples = Samples()
    for _ in 0..<(options.isQuick ? 5 : 50) {
      let began = ContinuousClock.now
      guard let client = BenchClient(options.server, options.serverArguments), client.initialize() else { return nil }
      samples.add((client.arrived - began) / .milliseconds(1))
      // Its end is no part of the next one's start.
      client.child.stop()
    }
    return samples
  }

  private func floor() -> Samples? {
    guard let client = BenchClient("/bin/cat") else { return nil }
    defer { client.child.stop() }
    let bytes = client.change(Edit([0x61, 0x62], row: 0, 1..<1, with: "e"))
    var samples = Samples()
    for _ in 0..<1000 {
      let began = ContinuousClock.now
      client.write(bytes)
      guard client.receive(within: 1_000) != nil else { return nil }
      samples.add((client.arrived - began) / .milliseconds(1))
    }
    return samples
  }
}
