// Abbreviations of German, Dutch and the Nordic languages, by how they behave before a full stop. Collected from
// general knowledge of the languages and their dictionaries' lists of the common ones.
extension AbbreviationList {
  /// What many languages in Latin script share.
  static let common = AbbreviationList(
    title: "Dr Prof Mr Mrs Ms Mme Mlle St Ste Gen Col Lt Capt Sgt Rev Sr Sra Srta Dra Mt",
    inner: "vs cf e.g i.e ca",
    open: "etc Inc Ltd Corp Co Jr Bros a.m p.m U.S U.S.A U.K E.U",
    beforeNumber: "No Nr no nr p pp vol Vol fig Fig art Art n º tel Tel",
    unit: "min sec kg km cm mm")

  static let german = AbbreviationList(
    title: """
      Dr Prof Hr Hrn Fr Frl Dipl Ing Mag Hl hl Sr Se Kpt Gen Lt Oblt Maj Hptm Insp Kdt Pfr Dir RA StA Bgm Abg
      Dipl.-Ing Priv Doz h.c rer nat phil med jur theol St Mr Mrs em
      """,
    inner: """
      z bzw z.B z.T z.Zt z.Z d.h d.i u.a u.U u.ä i.d.R i.A i.V i.e.S i.w.S v.a v.l.n.r o.g o.ä s.o s.u sog evtl ggf
      vgl ca zzgl inkl exkl einschl bspw lt insb insbes allg bes betr bzgl gem ehem jew mind max urspr verh geb gest
      gesch zit hrsg Hrsg hg Hg übers Übers entspr etwa ungef zus zw eigtl dgl österr schweiz dt engl frz ital span russ
      lat griech amerik europ nördl südl östl westl röm kath ev evang Kath Ev d h u s v i o
      """,
    open: """
      usw etc u.dgl u.dgl.m usf ff f Co Inc Ltd AG GmbH e.V Str str Pl Abt Jr jun sen Bd Bde Aufl Ausg Jh Jhd Jhdt
      Mio Mrd Tsd n.Chr v.Chr Chr Std Min Sek Stk Expl Forts Verf Anm Bez Kt Kr o.J o.O a.D i.R Lit Ges Ges.m.b.H
      """,
    beforeNumber:
      "Nr Nrn S Art Abs Kap Abb Tab Ziff Ziffer Par Rn Rdnr Bd Tel Fax Hs Jg H Pkt Vers Bl Seite Sp Zi",
    unit: "Min Sek Std kg km cm mm min sek std Mio Mrd Uhr",
    month: "Jan Jän Feb Febr Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez Mo Di Mi Do Fr Sa So")

  static let dutch = AbbreviationList(
    title: """
      dr drs prof mr ing ir dhr mevr mw ds st Dr Drs Prof Mr Ing Ir Dhr Mevr Mw Ds St Jhr jhr Mgr mgr em Gen gen Kol kol
      Lt lt Kapt kapt burg Sr Zr Fr bacc
      """,
    inner: """
      bijv bv d.w.z dwz i.p.v ipv m.b.t mbt m.a.w maw o.a oa o.m t.o.v tov t.a.v i.v.m ivm n.a.v nav o.l.v i.h.b i.h.a
      m.u.v t.g.v t.b.v t.w z.g zgn zg resp ca vgl incl excl max min evt event mogl m.i i.c a.k.a cf conf gem gen
      geb get gesch overl volg vlg
      """,
    open:
      "enz etc e.d ed e.a n.v b.v N.V B.V v.z.w c.s jr sr Jr Sr a.s l.l s.v.p m.m v.Chr n.Chr afd ed red str fam Co Inc Ltd",
    beforeNumber:
      "nr nrs art blz pag p pp par hfst afb fig vol dl tel Nr Art Blz Afb Fig Tel Hfst Tab tab",
    unit: "min sec kg km cm mm mln mld u uur",
    month: "jan feb febr mrt apr jun jul aug sep sept okt nov dec ma di wo do vr za zo")

  static let danish = AbbreviationList(
    title:
      "dr hr fr frk prof Dr Hr Fr Frk Prof lic cand mag adm dir kst Skt skt Sct sct St pastor Kong frø gen oberst",
    inner: """
      bl bl.a dvs f.eks fx ca cirka inkl ekskl evt jf jfr mht m.h.t mf vedr ang pga p.g.a vha v.h.a ift i.f.t iht i.h.t
      m.a.o mao s.k såk så.k t.o.m tom til.l tlf f.s.v.a fmd gl henh hhv h.h.v if ifm i.f.m kbh kl kgl lign maks min
      mm.m nuv omkr opr oprind overs pct pl red rev samt sml spec stk sædv tidl tilsv udg uds univ vejl vol årg
      """,
    open:
      "osv m.m mv m.v etc o.lign o.l m.fl mfl o.s.v jr sr Co Inc Ltd A/S ApS s.u kr mio mia tkr e.l el.l f.Kr e.Kr f.v.t e.v.t kap pkt co",
    beforeNumber:
      "nr s p pp art stk kap fig tab tlf Nr S Kap Fig Tab Tlf afsn Afsn bd d side kl Kl nr.",
    unit: "min sek kg km cm mm kr mio mia",
    month: "jan feb mar apr jun jul aug sep sept okt nov dec man tirs ons tors fre lør søn")

  static let swedish = AbbreviationList(
    title: "dr hr fr prof Dr Hr Fr Prof S:t st doc kand lic frk",
    inner: """
      bl.a t.ex d.v.s dvs s.k ca c:a jfr inkl exkl ev m.a.o p.g.a pga fr.o.m t.o.m tom t.om resp mbt m.h.t vs obs ang
      avd f.d f.n f.ö forts förf i.o.m n.b o.d s.a.s t.h t.v tr tfn v.g äv ö.h exv vanl
      """,
    open: "osv etc m.m m.fl mfl o.s.v o.dyl jr sr Co Inc Ltd AB kr milj mdr f.Kr e.Kr kl",
    beforeNumber: "nr s sid kap fig tab tel tfn art Nr S Kap Fig Tab Tel kl",
    unit: "min sek kg km cm mm kr tim",
    month: "jan feb mar apr jun jul aug sep sept okt nov dec mån tis ons tors fre lör sön")
}
