// Abbreviations of the Romance languages and Greek, by how they behave before a full stop. Collected from general
// knowledge of the languages and their dictionaries' lists of the common ones.
extension AbbreviationList {
  static let french = AbbreviationList(
    title:
      "M MM Mme Mmes Mlle Mlles Mgr Me Mes Dr Drs Pr Prof St Ste Sts Gén Gal Col Cdt Cne Lt Amb Vve R.P Rev Mr Mrs Sr Hon",
    inner: """
      cf c.-à-d c.à.d ex p.ex env éd ss trad réf resp vs ca av apr adj adv fém masc litt lat gr angl all ital esp id ibid
      op loc sc rel int ext max min moy chap
      """,
    open:
      "etc J.-C J.C Cie Ets Sté Inc Ltd S.A S.A.R.L jr Jr bd boul pl dép suiv sq coll s.l s.d hab",
    beforeNumber: "n no p pp art chap fig vol t tél ch par al num éd Art Chap Fig Vol Tél T §",
    unit: "min sec h kg km cm mm hab",
    month: "janv févr avr juil sept oct nov déc lun mar mer jeu ven sam dim")

  static let spanish = AbbreviationList(
    title: """
      Sr Sra Srta Sres Sras Srtas Dr Dra Dres Dras D Dª Dña Da Don Prof Profa Lic Licda Licdo Ing Arq Abg Gral Cnel Tte Cap Sgto
      Cmdte Almte Mons Rev Fr Hno Hna Sto Sta S Excmo Excma Ilmo Ilma Pbro Mtro Mtra Gob Pdte Pres Dir Dpto Ud Uds Vd Vds
      Mr Mrs Ms St sr sra srta dr dra prof lic ing arq gral
      """,
    inner: """
      EE p.ej ej p.e vgr v.gr cf cfr vid aprox ca máx mín núm núms fig figs vs a.c acept adm admón afma atte av avda c c/c cta cte depto
      dcha izq izda izqda esq ext gob imp incl int km prov pról trad tel telf vol ed eds coord comp dir
      """,
    open:
      "etc a.C d.C a.m p.m EE.UU UU JJ.OO CC.OO FF.AA S.A S.L S.A.S S.R.L Cía Cia Inc Ltd Co Bros Jr hnos Hnos C.V pág. a.J.C U.S E.U",
    beforeNumber:
      "núm núms No nro Nro N n p pp pág págs art arts cap caps fig figs vol vols t tel telf tfno apdo Núm Pág Art Cap Fig Vol Tel",
    unit: "min seg h kg km cm mm hab",
    month: "ene feb mar abr may jun jul ago sep sept set oct nov dic lun mié jue vie sáb dom")

  static let portuguese = AbbreviationList(
    title:
      "Sr Sra Srta Srs Sras Dr Dra Drs Dras Prof Profa Profª D Dª Eng Engª Arq Adv Gen Cel Maj Cap Ten Sgt Alm Pe Fr Rev Exmo Exma Ilmo Ilma Sto Sta S Mons Me Min Dep Sen Gov Pres",
    inner:
      "p.ex ex cf v.g aprox ca máx mín i.e tel ed org trad séc obs ref resp incl nº av al r trav",
    open: "etc a.C d.C a.m p.m Ltda S.A Cia Inc Ltd Co Jr Ltda EUA.",
    beforeNumber:
      "núm n nº p pp pág págs art arts cap fig vol t tel Art Cap Fig Vol Tel Pág Inc inc",
    unit: "min seg h kg km cm mm hab",
    month: "jan fev mar abr mai jun jul ago set out nov dez seg ter qua qui sex sáb dom")

  static let italian = AbbreviationList(
    title: """
      sig sigg sig.ra sig.na Sig Sigg Sigra Signa dott dott.ssa Dott prof prof.ssa Prof ing Ing avv Avv arch Arch on On sen Sen
      geom Geom rag Rag gen Gen col Col cap Cap ten Ten serg Serg mar Mar magg Magg com Com comm Comm cav Cav uff Uff mons Mons
      don Don s S ss SS santo dr Dr dir Dir pres Pres min Min cons Cons not Not per Per psicol Psicol st egr Egr spett Spett
      gent Gent ill Ill preg Preg rev Rev card Card V.Cte Ten.Col
      """,
    inner: """
      es ad.es p.es cfr cf ca c.a circa v vd ecc.. sec ed cit op loc ibid id trad lett art agg avv cong dev fam femm fig ing intr lat
      masc mitol n.d.r N.d.R n.b N.B pron qcn qlco rif sim sing sost spec stor tecn tel temp tosc var vb volg meteor idraul econ
      az amm d arte cort ag rel comp int est nord sud mil geogr chim fis mat biol med dir filos lett mus teatr
      """,
    open:
      "ecc etc a.C d.C a.m p.m S.p.A s.p.a S.r.l s.r.l S.n.c S.a.s Inc Ltd Co Jr F.lli f.lli ass assoc soc staz p.zza v.le c.so U.S.A U.S n.d. seg segg gg mm ss s.r.o",
    beforeNumber:
      "n nn N num p pp pag pagg art artt cap capp fig figg vol voll t tel tab par Art Cap Fig Vol Tel Tab Pag",
    unit: "min sec h kg km cm mm ab",
    month:
      "gen genn feb febb mar apr mag giu giugn lug lugl ago ag set sett ott nov dic lun mart merc giov ven sab dom"
  )

  static let greek = AbbreviationList(
    title: "κ κκ κα κ.κ Κ Κα δρ Δρ καθ Καθ Αγ αγ Αρχ Στρ Υπ Πρ",
    inner: "π.χ πχ δηλ λ.χ βλ πρβλ τ.μ τηλ περ σελ αρ εκδ χλμ μ.μ. μτφρ επιμ",
    open: "κ.λπ κλπ κ.ά κ.α κ.ο.κ κ.τ.λ κτλ π.μ μ.μ π.Χ μ.Χ Α.Ε ΑΕ Ο.Ε Ε.Π.Ε Η.Π.Α ο.π",
    beforeNumber: "αρ σελ σ τ κεφ εικ τηλ Αρ Σελ Τηλ άρ άρθρ",
    unit: "χλμ εκ κιλ μ χιλ εκατ δισ ώρ",
    month: "Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ")
}
