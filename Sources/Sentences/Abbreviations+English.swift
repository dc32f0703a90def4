// English abbreviations, by how they behave before a full stop. Collected from general knowledge of the
// language, style guides' lists of the common ones, and the training half of the English Web Treebank.
extension AbbreviationList {
  static let english = AbbreviationList(
    title: """
      Mr Mrs Ms Mx Dr Drs Prof Profs Rev Revd Fr Hon Gen Lt Col Maj Capt Cpt Cmdr Cdr Comdr Sgt Cpl Pvt Pfc
      Adm Brig Gov Govs Sen Sens Rep Reps Pres Supt Insp Det Amb Atty Asst Assoc Messrs Mme Mlle Msgr
      Mt Ft St Ste Sr. Rt Ven Sgt Maj-Gen Lt-Col Sec Treas Dir Mgr Hr Fr Eng Engr Ph
      """,
    inner: "P.S P.P.S vs v e.g i.e eg ie cf viz al ca approx esp resp aka fwd ret",
    open: """
      Jr Sr Inc Ltd Corp Co Bros Cos LLC Plc LP Esq PhD MD BA MA BSc MSc Ph.D M.D B.A M.A Dept Univ Assn
      Intl Natl Mfg etc est Ave Blvd Rd Hwy Pkwy Ln Sq Bldg Apt Ctr Hosp Inst Acad ext incl excl misc
      a.m p.m am pm U.S U.K U.N E.U Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich
      Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Dak co st ave blvd
      dept est govt ed eds trans repr rev
      """,
    beforeNumber: """
      no nos No Nos p pp pg vol vols fig figs art arts sec secs ch chap ex exs eq eqs ver v par para cl
      app tab n nr c approx ca op
      """,
    unit:
      "in ft yd mi oz lb lbs hr hrs min mins sec secs sq cu km cm mm kg mg ml tsp tbsp gal qt pt mph",
    month: "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri")
}
