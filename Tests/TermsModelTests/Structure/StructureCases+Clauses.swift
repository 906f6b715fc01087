extension StructureCase {
  static let clauses: [StructureCase] = [
    StructureCase(
      "titles on the line of the clause",
      #"""
      MASTER AGREEMENT

      1. DEFINITIONS » 1 DEFINITIONS

      1.1 Definitions. The term "Goods" means the goods. » ·1.1 Definitions
      1.2 Late payment. If the Customer pays late, interest is due. » ·1.2 Late payment
      **1.3 Licence.** The Supplier grants a licence. » ·1.3 Licence
      1.4 The Supplier delivers. The Customer pays. » ·1.4 The Supplier delivers. The Customer pays.

      2. TERM » 2 TERM

      2.1 Term. This Agreement lasts. » ·2.1 Term
      (a) first: » ··2.1.a first:
      (i) x; » ···2.1.a.i x;
      (ii) y; and » ···2.1.a.ii y; and
      (b) second. » ··2.1.b second.
      """#),
    StructureCase(
      "Section 1.01 in Article I",
      #"""
      MERGER AGREEMENT

      ARTICLE I » I DEFINITIONS
      DEFINITIONS

      Section 1.01 Defined Terms. The following terms. » ·1.01 Defined Terms
      Section 1.02 Construction. Words. » ·1.02 Construction

      ARTICLE II » II THE MERGER
      THE MERGER

      Section 2.01 The Merger. Upon the terms. » ·2.01 The Merger
      (a) first » ··2.01.a first
      (b) second » ··2.01.b second
      Section 2.02 Closing. The closing. » ·2.02 Closing
      """#),
    StructureCase(
      "sections that restart in each article",
      #"""
      BYLAWS

      ARTICLE I » I OFFICES
      OFFICES

      Section 1. Registered Office. The office is in Delaware. » ·I.1 Registered Office
      Section 2. Other Offices. The corporation may have others. » ·I.2 Other Offices

      ARTICLE II » II MEETINGS
      MEETINGS

      Section 1. Place. Meetings are held. » ·II.1 Place
      Section 2. Annual Meeting. Each year. » ·II.2 Annual Meeting
      """#),
    StructureCase(
      "sections and subsections of an act",
      #"""
      Widget Act

      12. » 12
      (1) A person commits an offence if— » ·12.1 A person commits an offence if—
      (a) the person does; and » ··12.1.a the person does; and
      (b) the person: » ··12.1.b the person:
      (i) knows; or » ···12.1.b.i knows; or
      (ii) suspects. » ···12.1.b.ii suspects.
      (2) Subsection (1) applies. » ·12.2 Subsection (1) applies.

      13. (1) The Authority may. » 13 The Authority may. | ·13.1 The Authority may.
      (2) The Authority must: » ·13.2 The Authority must:
      (h) a;
      (i) b;
      (j) c.
      14 Interpretation » 14 Interpretation
      14.1 In this Act words mean. » ·14.1 In this Act words mean.
      14.2 Other. » ·14.2 Other.
      """#),
    StructureCase(
      "sections under plain headings",
      #"""
      SERVICES AGREEMENT

      1. DEFINITIONS » 1 DEFINITIONS

      Section 1.1 Terms. The terms. » ·1.1 Terms
      Section 1.2 More. The terms. » ·1.2 More

      2. FEES » 2 FEES

      Section 2.1 Amount. The fee. » ·2.1 Amount
      """#),
    StructureCase(
      "letters, Roman numerals and glued items",
      #"""
      Terms

      1. Services » 1 Services
      1.1 The Supplier shall: » ·1.1 The Supplier shall:
      (a) deliver: » ··1.1.a deliver:
          (i) goods; » ···1.1.a.i goods;
          (ii) parts; and » ···1.1.a.ii parts; and
      (b) install; » ··1.1.b install;
      (c) test; » ··1.1.c test;
      (d) a; » ··1.1.d a;
      (e) b; » ··1.1.e b;
      (f) c; » ··1.1.f c;
      (g) d; » ··1.1.g d;
      (h) e: » ··1.1.h e:
      (i) f; » ··1.1.i f;
      (j) g. » ··1.1.j g.
      1.2(a) The Customer pays. » ·1.2 The Customer pays. | ··1.2.a The Customer pays.
      1.2(b) The Customer tests. » ··1.2.b The Customer tests.
      1.3 (a) One thing. » ·1.3 One thing. | ··1.3.a One thing.
          (b) Another. » ··1.3.b Another.
      1.4 The parties (a) agree, (b) confirm and (c) sign. » ·1.4 The parties | ··1.4.a agree, | ··1.4.b confirm and | ··1.4.c sign.
      2. Lists » 2 Lists
      - bullet
         1. one » ·2.1 one
            a. sub » ··2.1.a sub
            b. sub » ··2.1.b sub
         2. two » ·2.2 two
      """#),
    StructureCase(
      "letters beyond z",
      #"""
      Wet

      Artikel 1. Lijst » 1 Lijst
      In deze wet:
      x. een;
      y. twee;
      z. drie.

      Artikel 2. Lange lijst » 2 Lange lijst
      De partijen:
      a) deel 0; » ·2.a deel 0;
      b) deel 1; » ·2.b deel 1;
      c) deel 2; » ·2.c deel 2;
      d) deel 3; » ·2.d deel 3;
      e) deel 4; » ·2.e deel 4;
      f) deel 5; » ·2.f deel 5;
      g) deel 6; » ·2.g deel 6;
      h) deel 7; » ·2.h deel 7;
      i) deel 8; » ·2.i deel 8;
      j) deel 9; » ·2.j deel 9;
      k) deel 10; » ·2.k deel 10;
      l) deel 11; » ·2.l deel 11;
      m) deel 12; » ·2.m deel 12;
      n) deel 13; » ·2.n deel 13;
      o) deel 14; » ·2.o deel 14;
      p) deel 15; » ·2.p deel 15;
      q) deel 16; » ·2.q deel 16;
      r) deel 17; » ·2.r deel 17;
      s) deel 18; » ·2.s deel 18;
      t) deel 19; » ·2.t deel 19;
      u) deel 20; » ·2.u deel 20;
      v) deel 21; » ·2.v deel 21;
      w) deel 22; » ·2.w deel 22;
      x) deel 23; » ·2.x deel 23;
      y) deel 24; » ·2.y deel 24;
      z) deel 25; » ·2.z deel 25;
      aa) deel 26; » ·2.aa deel 26;
      bb) deel 27; » ·2.bb deel 27;
      cc) deel 28; » ·2.cc deel 28;

      Artikel 3. Romeinen » 3 Romeinen
      (i) een; » ·3.i een;
      (ii) twee; » ·3.ii twee;
      (iii) drie; » ·3.iii drie;
      (iv) vier; » ·3.iv vier;
      (v) vijf; » ·3.v vijf;
      (vi) zes. » ·3.vi zes.
      """#),
    StructureCase(
      "nothing but (1)",
      #"""
      Terms

      (1) The supplier delivers. » 1 The supplier delivers.
      (2) The customer pays: » 2 The customer pays:
      (a) the price; » ·2.a the price;
      (b) the costs. » ·2.b the costs.
      (3) The end. » 3 The end.
      """#),
  ]
}
