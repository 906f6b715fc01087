/// European laws and treaties, with their Dutch and English names.
enum EuropeanLaws {
  static let all: [Law] = [
    Law(
      .europe, "Algemene verordening gegevensbescherming (Verordening (EU) 2016/679)", ["AVG"],
      also: ["Algemene verordening gegevensbescherming", "Verordening (EU) 2016/679"]),
    Law(
      .europe, "General Data Protection Regulation (Regulation (EU) 2016/679)", ["GDPR", "EU GDPR"],
      also: ["General Data Protection Regulation", "Regulation (EU) 2016/679"]),
    Law(
      .europe, "Data Protection Directive (Directive 95/46/EC)", ["DPD"],
      also: ["Directive 95/46/EC", "Richtlijn 95/46/EG"], until: (2018, 5, 25), by: ["the GDPR"]),
    Law(.europe, "Benelux-verdrag inzake de intellectuele eigendom", ["BVIE"]),
    Law(
      .europe, "Verdrag betreffende de werking van de Europese Unie", ["VWEU", "TFEU"],
      also: ["Treaty on the Functioning of the European Union"]),
    Law(.europe, "Handvest van de grondrechten van de Europese Unie"),
    Law(
      .europe, "Digital Services Act (Regulation (EU) 2022/2065)", ["DSA"],
      also: [
        "Digital Services Act", "Digitaledienstenverordening", "Verordening (EU) 2022/2065",
        "Regulation (EU) 2022/2065",
      ]),
    Law(
      .europe, "Digital Markets Act (Regulation (EU) 2022/1925)", ["DMA"],
      also: [
        "Digital Markets Act", "Digitalemarktenverordening", "Verordening (EU) 2022/1925", "Regulation (EU) 2022/1925",
      ]),
    Law(
      .europe, "Data Act (Regulation (EU) 2023/2854)",
      also: ["Data Act", "Dataverordening", "Verordening (EU) 2023/2854", "Regulation (EU) 2023/2854"]),
    Law(
      .europe, "AI Act (Regulation (EU) 2024/1689)",
      also: ["AI Act", "AI-verordening", "Verordening (EU) 2024/1689", "Regulation (EU) 2024/1689"]),
    Law(
      .europe, "NIS2 (Directive (EU) 2022/2555)", ["NIS2"],
      also: ["NIS2-richtlijn", "NIS2 Directive", "Richtlijn (EU) 2022/2555", "Directive (EU) 2022/2555"]),
    Law(
      .europe, "eIDAS (Regulation (EU) 910/2014)", ["eIDAS"],
      also: ["eIDAS-verordening", "Verordening (EU) 910/2014", "Regulation (EU) 910/2014"]),
    Law(
      .europe, "P2B-verordening (Regulation (EU) 2019/1150)",
      also: ["P2B-verordening", "Verordening (EU) 2019/1150", "Regulation (EU) 2019/1150"]),
    Law(
      .europe, "Richtlijn consumentenrechten (Richtlijn 2011/83/EU)",
      also: [
        "Richtlijn consumentenrechten", "Richtlijn 2011/83/EU", "Directive 2011/83/EU", "Consumer Rights Directive",
      ]),
    Law(
      .europe, "Richtlijn oneerlijke bedingen (Richtlijn 93/13/EEG)",
      also: ["Richtlijn oneerlijke bedingen", "Richtlijn 93/13/EEG", "Directive 93/13/EEC"]),
    Law(
      .europe, "Richtlijn elektronische handel (Richtlijn 2000/31/EG)",
      also: ["Richtlijn inzake elektronische handel", "Richtlijn 2000/31/EG", "Directive 2000/31/EC"]),
    Law(
      .europe, "Richtlijn digitale inhoud (Richtlijn (EU) 2019/770)",
      also: ["Richtlijn digitale inhoud", "Richtlijn (EU) 2019/770", "Directive (EU) 2019/770"]),
    Law(
      .europe, "Richtlijn verkoop goederen (Richtlijn (EU) 2019/771)",
      also: ["Richtlijn verkoop goederen", "Richtlijn (EU) 2019/771", "Directive (EU) 2019/771"]),
    Law(
      .europe, "ePrivacy Directive (Directive 2002/58/EC)",
      also: ["ePrivacy Directive", "ePrivacyrichtlijn", "Directive 2002/58/EC", "Richtlijn 2002/58/EG"]),
    Law(.europe, "Rome I (Regulation (EC) 593/2008)", ["Rome I"], also: ["Rome I Regulation", "Rome I-verordening"]),
    Law(
      .europe, "Rome II (Regulation (EC) 864/2007)", ["Rome II"], also: ["Rome II Regulation", "Rome II-verordening"]),
    Law(
      .europe, "Brussel I bis (Regulation (EU) 1215/2012)",
      also: ["Brussel I bis", "Brussels I Recast", "Verordening Brussel I bis"]),
  ]
}
