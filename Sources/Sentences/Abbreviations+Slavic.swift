// Abbreviations of the Slavic languages, Kazakh and Armenian, by how they behave before a full stop. Collected from
// general knowledge of the languages and their dictionaries' lists of the common ones.
extension AbbreviationList {
  static let polish = AbbreviationList(
    title:
      "dr prof mgr inż hab ks bp abp kard gen płk mjr kpt por sierż św p pp o s br red doc Dr Prof Mgr Inż Ks Gen Św ul al pl os im woj pow gm hr adm kmdr lek mec",
    inner:
      "np m.in tj tzn tzw wg ok zob por ang niem franc łac ros wł hiszp ew itp.. lub ob proc ur zm zam zwł dot hist jw ds cdn cd dł szer wys zł.. red oprac tłum wyd",
    open:
      "itd itp r w n.e p.n.e S.A sp z o.o Sp z.o.o Inc Ltd Co jr godz zł gr tys mln mld wyd nast dn",
    beforeNumber: "nr s str art ust pkt rozdz rys tab t tel poz lp Nr Art Rys Tab Tel godz par vol",
    unit: "min sek godz kg km cm mm tys mln mld zł r w",
    month: "sty lut mar kwi maj cze lip sie wrz paź lis gru pon wt śr czw pt sob niedz")

  static let czechSlovak = AbbreviationList(
    title: """
      Dr Prof prof doc Doc Ing ing Mgr mgr Bc JUDr MUDr PhDr RNDr PaedDr ThDr ThLic MVDr PharmDr Ph dr sv Sv gen Gen plk Plk kpt Kpt por
      mjr p P pí sl vdp Mons mons ul nám tzv tz bl akad ak arch
      """,
    inner: """
      napr např t.j t. j tj tzn t.zn resp príp popr mj m.j okr cca ap atď.. vrát zvl zn angl nem lat gr franc rus maď slov čes tal
      špan porov srov pozn red pred cit obr vyd prekl zost nar zomr roč odd pôv hl kol max min tel č.p t.č t.r
      """,
    open: """
      atď a pod apod atp ap s.r.o s. r. o a.s a. s spol v.o.s k.s o.z n.o š.p Inc Ltd Co jr st ml r hod Kč Kčs Sk tis mil mld mn
      n.l p.n.l pr.n.l pr.Kr po.Kr CSc DrSc PhD Ph.D MBA
      """,
    beforeNumber: "č s str čl ods písm kap obr tab tel Č Čl Tab Tel r roč zv sv par Zb",
    unit: "min sek hod kg km cm mm tis mil mld ks",
    month:
      "jan feb mar apr jún júl aug sep sept okt nov dec led úno bře dub kvě čvn čvc srp zář říj lis pro po ut st št pi so ne"
  )

  static let russian = AbbreviationList(
    title: """
      г-н г-жа гг гр тов проф акад доц д-р св ст им ул пл пр пер просп бул наб обл р-н дер пос сел ген полк подп кап лейт сер адм
      м-р преп инж зам нач дир глав гл ред корр чл-корр о-в Св ул Ул Проф Акад
      """,
    inner: """
      т т.е т.к т.н т.ч напр см ср ок прим англ нем фр лат греч итал исп яп рус укр букв собств наз род совр соотв тж устар ч яз
      перен прибл след тыс.. назв упр разг мед тех хим физ мат ист геогр мин макс
      """,
    open:
      "т.д т.п др пр руб коп долл тыс млн млрд трлн н.э до н.э п чел экз шт куб кв.. м.. с.. л мес нед Inc Ltd Co мл ст.. о.. пп",
    beforeNumber: "№ стр с гл рис табл п пп ст т тт тел разд ч вып Рис Табл Гл Тел Ст д кв",
    unit: "ч мин сек кг км см мм г м л в руб коп тыс млн млрд чел шт вв гг",
    month: "янв февр фев мар апр июн июл авг сент сен окт нояб ноя дек пн вт ср чт пт сб вс",
    yearOrTitle: "г в")

  static let bulgarian = AbbreviationList(
    title:
      "г-н г-жа г-ца проф акад доц д-р инж арх св Св ген полк майор кап адв ул бул пл жк кв обл общ гр с Проф Д-р гл зам ас",
    inner:
      "т.е т.нар т.н напр вж срв англ нем фр лат гр рус тур напр.. прибл ок т. нар. нар вкл изкл ред",
    open:
      "и др др т.н и т.н н.е пр.н.е пр.Хр сл.Хр лв ст хил млн млрд АД ЕООД ООД ЕАД чл Inc Ltd Co",
    beforeNumber: "№ стр с гл фиг табл чл ал т тел вж бр ет ап вх бл",
    unit: "ч мин сек кг км см мм лв хил млн млрд г в",
    month: "ян февр фев мар апр юни юли авг септ сеп окт ноем ное дек", yearOrTitle: "г")

  static let ukrainian = AbbreviationList(
    title:
      "п пп проф акад доц д-р св ім вул пл просп бул обл р-н с смт м ген полк кап лейт інж зам Св",
    inner: "т т.зв т.д.. напр див пор бл прим англ нім фр лат грец рос польськ букв наз тобто",
    open: "т.д т.п ін н.е до н.е грн коп тис млн млрд Inc Ltd",
    beforeNumber: "№ стор с гл рис табл п ст т тел розд",
    unit: "год хв сек кг км см мм р грн тис млн млрд",
    month: "січ лют бер квіт трав черв лип серп верес жовт листоп груд", yearOrTitle: "р")

  static let kazakh = AbbreviationList(
    title: "проф акад доц д-р ген көш ауд обл қ а ред инж",
    inner: "т.с.с т.с мыс қар салыст ағыл орыс лат нем шам яғни",
    open: "т.б т.с.с ж.б т.т б.з.б б.з б.э ғ ғғ жж ж млн млрд мың тг теңге сағ адам Inc Ltd",
    beforeNumber: "№ б бб сур кесте тел т",
    unit: "сағ мин сек кг км см мм г м л ж ғ мың млн млрд жж тг",
    month: "қаң ақп нау сәу мам мау шіл там қыр қаз қар жел", yearOrTitle: "г")

  static let armenian = AbbreviationList(
    title: "պրոֆ ակադ դոկ գն պ տ", inner: "օր օրինակ տես հմմտ", open: "և այլն թ դ հազ մլն մլրդ",
    beforeNumber: "№ էջ գլ նկ")
}
