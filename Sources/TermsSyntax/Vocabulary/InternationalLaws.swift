/// European, international and English laws.
enum InternationalLaws {
  static let all: [Law] = [
    Law(
      "Algemene verordening gegevensbescherming (Verordening (EU) 2016/679)", ["AVG"],
      also: ["Algemene verordening gegevensbescherming", "Verordening (EU) 2016/679"]),
    Law(
      "General Data Protection Regulation (Regulation (EU) 2016/679)", ["GDPR", "UK GDPR"],
      also: ["General Data Protection Regulation", "Regulation (EU) 2016/679"]),
    Law("Benelux-verdrag inzake de intellectuele eigendom", ["BVIE"]),
    Law(
      "Weens Koopverdrag", ["CISG"],
      also: ["United Nations Convention on Contracts for the International Sale of Goods"]),
    Law("Europees Verdrag voor de Rechten van de Mens", ["EVRM", "ECHR"]),
    Law("Verdrag betreffende de werking van de Europese Unie", ["VWEU", "TFEU"]),
    Law("Digital Services Act (Regulation (EU) 2022/2065)", ["DSA"], also: ["Digital Services Act"]),
    Law("Digital Markets Act (Regulation (EU) 2022/1925)", ["DMA"], also: ["Digital Markets Act"]),
    Law("Data Act (Regulation (EU) 2023/2854)", [], also: ["Data Act"]),
    Law("AI Act (Regulation (EU) 2024/1689)", [], also: ["AI Act"]),
    Law("NIS2 (Directive (EU) 2022/2555)", ["NIS2"]),
    Law("eIDAS (Regulation (EU) 910/2014)", ["eIDAS"]),
    Law("Unfair Contract Terms Act 1977", ["UCTA"], also: ["Unfair Contract Terms Act"]),
    Law("Consumer Rights Act 2015", ["CRA"], also: ["Consumer Rights Act"]),
    Law("Sale of Goods Act 1979", ["SGA"], also: ["Sale of Goods Act"]),
    Law("Data Protection Act 2018", ["DPA"], also: ["Data Protection Act"]),
    Law("Copyright, Designs and Patents Act 1988", ["CDPA"]),
    Law("Contracts (Rights of Third Parties) Act 1999"),
    Law("Companies Act 2006", [], also: ["Companies Act"]),
    Law("California Consumer Privacy Act", ["CCPA"]),
    Law("Digital Millennium Copyright Act", ["DMCA"]),
    Law("Federal Arbitration Act", ["FAA"]),
    Law("Uniform Commercial Code", ["UCC", "U.C.C."]),
    Law("Dutch Civil Code", ["DCC"], also: ["Civil Code"]),
  ]
}
