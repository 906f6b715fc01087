extension StructureCase {
  static let annexes: [StructureCase] = [
    StructureCase(
      "annexes by Roman numerals, by letter and number",
      #"""
      Overeenkomst

      Artikel 1. Definities » 1 Definities
      Tekst.

      Artikel 2. Slot » 2 Slot
      Tekst.

      Bijlage I. Verwerking » Bijlage I Verwerking

      Artikel 1. Doel » ·1 Doel
      1.1 De verwerking. » ··1.1 De verwerking.
      1.2 De beveiliging. » ··1.2 De beveiliging.

      Bijlage II. Prijzen » Bijlage II Prijzen

      1. Tarieven » ·1 Tarieven
      1.1 Uurtarief. » ··1.1 Uurtarief.
      1.2 Dagtarief. » ··1.2 Dagtarief.
      2. Indexering » ·2 Indexering
      2.1 Jaarlijks. » ··2.1 Jaarlijks.

      Bijlage III. Lijst » Bijlage III Lijst
      1. Eerste » ·3.1 Eerste
      2. Tweede » ·3.2 Tweede

      Bijlage IV » Bijlage IV Tekst
      Tekst
      Bijlage V - Contact » Bijlage V Contact
      Tekst

      Exhibit B-1 Form » Exhibit B-1 Form
      Text
      """#),
    StructureCase(
      "schedules in Markdown, with parts",
      #"""
      # Agreement

      ## 1. Definitions » 1 Definitions
      1.1 Text. » ·1.1 Text.
      ## 2. Term » 2 Term
      2.1 Text. » ·2.1 Text.

      ## Schedule 1 - Services » Schedule 1 Services
      ### Part 1 - Scope » ·Part 1 Scope
      1. The services are: » ··1.1 The services are:
      (a) cleaning; » ···1.1.a cleaning;
      (b) painting. » ···1.1.b painting.
      2. More. » ··1.2 More.
      ### Part 2 - Levels » ·Part 2 Levels
      1. First level. » ··2.1 First level.

      ## Schedule 2 - Data » Schedule 2 Data
      1. Purpose » ·1 Purpose
      1.1 The purpose. » ··1.1 The purpose.
      1.2 More. » ··1.2 More.
      2. Duration » ·2 Duration
      2.1 One year. » ··2.1 One year.

      ## Annex A: Form » Annex A Form
      Text.
      ## Appendix » Appendix Text.
      Text.
      """#),
    StructureCase(
      "schedules with a title in capitals",
      #"""
      SERVICE AGREEMENT

      1. Definitions and Interpretation » 1 Definitions and Interpretation

      1.1. In this Agreement, the following terms have the meanings: » ·1.1 In this Agreement, the following terms have the meanings:

      "Services" means the services.

      1.2. Headings are for convenience. » ·1.2 Headings are for convenience.

      7. Payment » 7 Payment

      7.1 Fees. The Customer shall pay the Fees. » ·7.1 Fees

      7.2 Late Payment. If the Customer: » ·7.2 Late Payment

      (a) does not pay: » ··7.2.a does not pay:
      (i) any Fee; or » ···7.2.a.i any Fee; or
      (ii) any cost, » ···7.2.a.ii any cost,

      (b) pays late, » ··7.2.b pays late,

      the Supplier may suspend.

      SCHEDULE 1 » SCHEDULE 1 SERVICES

      SERVICES

      1. Cleaning » ·1 Cleaning

      1.1 The Supplier cleans. » ··1.1 The Supplier cleans.

      SCHEDULE 2 » SCHEDULE 2 FEES

      FEES

      1. Fees » ·1 Fees

      1.1 The Fee is £ 100. » ··1.1 The Fee is £ 100.
      """#),
  ]
}
