/// Laws of Belgium, the United Kingdom and the United States, and treaties.
enum ForeignLaws {
  static let all: [Law] = [
    Law(
      .international, "Weens Koopverdrag", ["CISG"],
      also: ["United Nations Convention on Contracts for the International Sale of Goods", "Vienna Sales Convention"]),
    Law(
      .international, "Europees Verdrag voor de Rechten van de Mens", ["EVRM", "ECHR"],
      also: ["European Convention on Human Rights"]),
    Law(.international, "New York Convention", also: ["Verdrag van New York"]),
    Law(.belgium, "Wetboek van economisch recht", ["WER"]),
    Law(.belgium, "Belgisch Burgerlijk Wetboek", also: ["Oud Burgerlijk Wetboek", "oud BW"]),
    Law(.belgium, "Wetboek van vennootschappen en verenigingen", ["WVV"]),
    Law(.belgium, "Wetboek van vennootschappen", ["W.Venn."], until: (2019, 5, 1), by: ["the WVV"]),
    Law(.belgium, "Gerechtelijk Wetboek", ["Ger.W."]),
    Law(.netherlands, "Dutch Civil Code", ["DCC"], also: ["Civil Code"]),
    Law(.unitedKingdom, "Unfair Contract Terms Act 1977", ["UCTA", "UCTA 1977"], also: ["Unfair Contract Terms Act"]),
    Law(.unitedKingdom, "Consumer Rights Act 2015", ["CRA", "CRA 2015"], also: ["Consumer Rights Act"]),
    Law(.unitedKingdom, "Sale of Goods Act 1979", ["SGA", "SGA 1979"], also: ["Sale of Goods Act"]),
    Law(.unitedKingdom, "Supply of Goods and Services Act 1982", ["SGSA"], also: ["Supply of Goods and Services Act"]),
    Law(
      .unitedKingdom, "Consumer Contracts (Information, Cancellation and Additional Charges) Regulations 2013",
      ["CCR", "CCR 2013"], also: ["Consumer Contracts Regulations 2013", "Consumer Contracts Regulations"]),
    Law(.unitedKingdom, "Data Protection Act 2018", ["DPA", "DPA 2018"], also: ["Data Protection Act"]),
    Law(
      .unitedKingdom, "Data Protection Act 1998", ["DPA 1998"], until: (2018, 5, 25),
      by: ["the Data Protection Act 2018"]),
    Law(.unitedKingdom, "UK General Data Protection Regulation", ["UK GDPR"], also: ["UK GDPR"]),
    Law(
      .unitedKingdom, "Copyright, Designs and Patents Act 1988", ["CDPA", "CDPA 1988"],
      also: ["Copyright, Designs and Patents Act"]),
    Law(
      .unitedKingdom, "Contracts (Rights of Third Parties) Act 1999", also: ["Contracts (Rights of Third Parties) Act"]),
    Law(.unitedKingdom, "Companies Act 2006", also: ["Companies Act"]),
    Law(.unitedKingdom, "Companies Act 1985", until: (2009, 10, 1), by: ["the Companies Act 2006"]),
    Law(
      .unitedKingdom, "Late Payment of Commercial Debts (Interest) Act 1998",
      also: ["Late Payment of Commercial Debts (Interest) Act"]),
    Law(.unitedKingdom, "Bribery Act 2010", also: ["Bribery Act"]),
    Law(.unitedKingdom, "Modern Slavery Act 2015", also: ["Modern Slavery Act"]),
    Law(.unitedKingdom, "Arbitration Act 1996", also: ["Arbitration Act"]),
    Law(.unitedKingdom, "Misrepresentation Act 1967", also: ["Misrepresentation Act"]),
    Law(
      .unitedKingdom, "Consumer Protection (Distance Selling) Regulations 2000", also: ["Distance Selling Regulations"],
      until: (2014, 6, 13), by: ["the Consumer Contracts Regulations 2013"]),
    Law(.unitedStates, "California Consumer Privacy Act", ["CCPA"]),
    Law(.unitedStates, "California Privacy Rights Act", ["CPRA"]),
    Law(.unitedStates, "CAN-SPAM Act", ["CAN-SPAM"], also: ["CAN-SPAM Act of 2003"]),
    Law(.unitedStates, "Digital Millennium Copyright Act", ["DMCA"]),
    Law(.unitedStates, "Federal Arbitration Act", ["FAA"]),
    Law(.unitedStates, "Uniform Commercial Code", ["UCC", "U.C.C."]),
    Law(.unitedStates, "United States Code", ["U.S.C."]),
    Law(.unitedStates, "Internal Revenue Code", ["IRC"]),
    Law(.unitedStates, "Delaware General Corporation Law", ["DGCL"]),
    Law(.unitedStates, "Health Insurance Portability and Accountability Act", ["HIPAA"]),
    Law(.unitedStates, "Children's Online Privacy Protection Act", ["COPPA"]),
  ]
}
