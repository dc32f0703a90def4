/// The hundred commonest verbs of saying, the auxiliaries, pronouns and stop words of eight languages.
///
/// Our own lists, from general knowledge of news text: the forms in which the verbs stand beside a
/// quotation (third person, present and past, participle).
struct ForeignCues: Sendable {
  let cues: Set<UInt64>
  let auxiliaries: Set<UInt64>
  let pronouns: Set<UInt64>
  /// Words that end a speaker's phrase behind the verb: prepositions of time and place, conjunctions.
  let stops: Set<UInt64>
  /// Articles and possessives; a phrase that begins so and holds no name is a description.
  let articles: Set<UInt64>
  /// "According to" before its source; the last word where there are several.
  let according: Set<UInt64>
  /// "For": in whose view, at the start of a sentence.
  let viewpoint: Set<UInt64>
  /// The conjunctions that join a verb of saying to what is said.
  let connectors: Set<UInt64>
  /// Whether an attribution may stand inside the marks between commas: « …, dit-il, … ».
  let insertsAtCommas: Bool
  /// Whether nouns have capitals, or no word has: capitals do not tell names then.
  let capitalsTellNames: Bool

  private init(
    cues: String, auxiliaries: String, pronouns: String, stops: String, articles: String,
    according: String, viewpoint: String = "", connectors: String, capitalsTellNames: Bool = true,
    insertsAtCommas: Bool = false, prefix: String? = nil
  ) {
    func hashes(_ words: String) -> Set<UInt64> {
      var all: Set<UInt64> = []
      for word in words.split(whereSeparator: \.isWhitespace) {
        let word = String(word)
        all.insert(WordHash.of(word))
        // The hash folds ASCII only.
        all.insert(WordHash.of(word.prefix(1).uppercased() + word.dropFirst()))
        if let prefix { all.insert(WordHash.of(prefix + word)) }
      }
      return all
    }
    self.cues = hashes(cues)
    self.auxiliaries = hashes(auxiliaries)
    self.pronouns = hashes(pronouns)
    self.stops = hashes(stops)
    self.articles = hashes(articles)
    self.according = hashes(according)
    self.viewpoint = hashes(viewpoint)
    self.connectors = hashes(connectors)
    self.insertsAtCommas = insertsAtCommas
    self.capitalsTellNames = capitalsTellNames
  }

  /// The lists of a language by its ISO 639-1 code; nil where there are none.
  static func of(_ code: String) -> ForeignCues? {
    switch code.prefix(2) {
    case "de": german
    case "fr": french
    case "es": spanish
    case "it": italian
    case "pt": portuguese
    case "nl": dutch
    case "ru": russian
    case "ar": arabic
    default: nil
    }
  }

  private static let german = ForeignCues(
    cues: """
      sagte sagt gesagt erklärte erklärt teilte mitgeteilt betonte betont fügte hinzu ergänzte ergänzt schrieb schreibt geschrieben meinte meint \
      kritisierte kritisiert forderte fordert gefordert warnte warnt gewarnt berichtete berichtet erläuterte erläutert äußerte \
      behauptete behauptet versicherte versichert antwortete antwortet entgegnete entgegnet erwiderte erwidert fragte fragt \
      kündigte ankündigte angekündigt bestätigte bestätigt dementierte dementiert räumte einräumte eingeräumt lobte lobt klagte klagt \
      beklagte beklagt bekräftigte bekräftigt unterstrich unterstreicht verkündete verkündet rief ruft gerufen nannte nennt \
      bemerkte bemerkt befand findet fand urteilte urteilt sprach spricht zitierte zitiert resümierte mahnte mahnt appellierte appelliert \
      argumentierte argumentiert bedauerte bedauert gab gestand gesteht hob hebt kommentierte kommentiert konstatierte konterte kontert \
      legte monierte verlangte verlangt versprach verspricht verteidigte verteidigt verwies verweist wies wiederholte wiederholt zeigte \
      stellte twitterte twittert postete posted prophezeite prognostizierte plädierte plädiert scherzte schimpfte schilderte schildert \
      erinnerte erinnert erzählte erzählt erzählten sagten erklärten hieß heißt lautete lautet begründete begründet wetterte tadelte \
      sagen erklären betonen warnen fordern berichten empört empörte erklären betonen warnen fordern berichten empört empörte freute freut jubelte jubelt spottete spottet schwärmte schwärmt seufzte bilanzierte bilanziert analysierte analysiert rechtfertigte \
      dankte ätzte höhnte staunte lachte raunte flüsterte brüllte sagen erzählen sprachen schrieben forderte hofft freuten \
      rügte ließ teilten betonten warnten forderten meinten
      """,
    auxiliaries: "hat haben habe hatte hatten sei ist war wurde wird soll sich",
    pronouns: "er sie es ich wir man dieser diese",
    stops:
      "am im in an auf bei beim vor nach zu zum zur dem den gegenüber über mit und aber dass weil als wie während laut heute gestern montag dienstag mittwoch donnerstag freitag samstag sonntag ihm ihr ihnen der-zeitung weiter dazu daraufhin",
    articles: "der die das ein eine sein seine ihr ihre des dem den",
    according: "laut so angaben ansicht", connectors: "dass", capitalsTellNames: false)

  private static let french = ForeignCues(
    cues: """
      dit déclaré déclare déclara affirme affirmé affirma explique expliqué expliqua ajoute ajouté ajouta assure assuré assura estime estimé estima \
      souligne souligné souligna précise précisé précisa indique indiqué indiqua confie confié confia raconte raconté raconta annonce annoncé annonça \
      regrette regretté déplore déploré dénonce dénoncé dénonça critique critiqué avertit averti prévient prévenu répond répondu répondit rétorque rétorqué \
      rétorqua insiste insisté insista rappelle rappelé rappela écrit écrivait poursuit poursuivi conclut conclu martèle martelé lance lancé lança \
      demande demandé demanda interroge interrogé s'interroge commente commenté résume résumé reconnaît reconnu admet admis avoue avoué juge jugé \
      soutient soutenu prétend prétendu promet promis jure juré plaide plaidé témoigne témoigné note noté constate constaté observe observé \
      remarque remarqué signale signalé révèle révélé confirme confirmé dément démenti nie nié réagit réagi réplique répliqué s'exclame exclamé \
      s'écrie crie crié murmure plaisante plaisanté ironise ironisé tweete tweeté twitté publié fustige fustigé salue salué craint appelle appelé \
      exhorte exhorté réclame réclamé exige exigé propose proposé évoque évoqué détaille détaillé argue fait-valoir affirment expliquent dénoncent assurent estiment racontent soulignent précisent ajoutent indiquent écrivent regrettent félicite félicité réjouit indigne indigné agace insurge défend glisse glissé souffle soufflé abonde analyse analysé tranche tranché \
      renchérit enchaîne étonne étonné inquiète inquiété décrit relate relaté souvient justifie justifié appuie tempête tacle \
      expliquait affirmait estimait assurait déclarait ajoutait racontait confiait soulignait rappelait précisait indiquait \
      disait disent ont-dit
      """,
    auxiliaries: "a ont avait avaient est se s' s’ t s'est était fait aurait",
    pronouns: "il elle ils elles on je nous t-il t-elle",
    stops:
      "à au aux dans en sur lors devant auprès pour par avec sans et mais que qui lundi mardi mercredi jeudi vendredi samedi dimanche après avant hier aujourd'hui depuis selon ce cette",
    articles: "le la les l' un une son sa ses leur leurs des cet", according: "selon après",
    viewpoint: "pour", connectors: "que qu'",
    insertsAtCommas: true)

  private static let spanish = ForeignCues(
    cues: """
      dijo dice dicho dijeron afirmó afirma afirmado aseguró asegura asegurado explicó explica explicado señaló señala señalado declaró declara declarado \
      añadió añade añadido agregó agrega agregado indicó indica manifestó manifiesta sostuvo sostiene subrayó subraya destacó destaca advirtió advierte \
      advertido denunció denuncia denunciado criticó critica insistió insiste reconoció reconoce admitió admite negó niega confirmó confirma anunció anuncia \
      comentó comenta contó cuenta relató relata recordó recuerda respondió responde contestó contesta preguntó pregunta replicó replica escribió escribe \
      tuiteó publicó expresó expresa opinó opina consideró considera argumentó argumenta precisó precisa puntualizó puntualiza apuntó apunta remarcó remarca \
      recalcó recalca enfatizó enfatiza reiteró reitera prometió promete juró jura lamentó lamenta celebró pidió pide exigió exige reclamó reclama instó insta \
      propuso propone sugirió sugiere alertó alerta avisó avisa concluyó concluye resumió resume exclamó exclama gritó grita bromeó ironizó zanjó zanja \
      defendió defiende alegó alega apostilló informó informa detalló detalla confesó confiesa reveló revela matizó matiza aclaró aclara aseveró asevera \
      aseguran explican denuncian señalan afirman piden reclaman advierten lamentan reconocen decía contaba explicaba aseguraba afirmaba señalaba recordaba sostenía reflexiona reflexionó cuestionó cuestiona arremetió remató \
      valoró valora justificó justifica ironiza bromea celebra relataba dicen cuentan \
      sentenció sentencia espetó aseguraron señalaron afirmaron explicaron
      """,
    auxiliaries: "ha han había habían fue se lo le",
    pronouns: "él ella ellos ellas yo nosotros quien",
    stops:
      "en a al ante durante tras desde por para con sin y pero que el-lunes lunes martes miércoles jueves viernes sábado domingo ayer hoy este esta según sobre cuando quien",
    articles: "el la los las un una su sus", according: "según acuerdo", viewpoint: "para",
    connectors: "que")

  private static let italian = ForeignCues(
    cues: """
      detto dice disse dicono dissero affermato afferma affermò dichiarato dichiara dichiarò spiegato spiega spiegò aggiunto aggiunge aggiunse sottolineato \
      sottolinea sottolineò ricordato ricorda ricordò assicurato assicura precisato precisa annunciato annuncia annunciò commentato commenta commentò scritto \
      scrive scrisse risposto risponde rispose replicato replica replicò chiesto chiede chiese domandato domanda osservato osserva osservò sostenuto sostiene \
      sostenne concluso conclude concluse raccontato racconta raccontò confermato conferma smentito smentisce negato nega ammesso ammette riconosciuto \
      riconosce avvertito avverte ammonito ammonisce criticato critica denunciato denuncia accusato accusa attaccato attacca lamentato lamenta promesso \
      promette giurato giura ribadito ribadisce ribadì insistito insiste evidenziato evidenzia rimarcato rimarca riferito riferisce rivelato rivela segnalato \
      segnala twittato twitta esclamato esclama esclamò gridato grida urlato urla scherzato scherza ironizzato ironizza proposto propone suggerito suggerisce \
      invitato invita esortato esorta auspicato auspica ritenuto ritiene tuonato tuona puntualizzato puntualizza chiarito chiarisce confidato confida \
      affermano spiegano raccontano denunciano sottolineano scrivono sapere sbotta incalza rincara chiosa esulta esultato difende diceva raccontava spiegava riflette sottolineava ammoniva conferma sospira \
      argomentato argomenta testimoniato testimonia proseguito prosegue continuato continua
      """,
    auxiliaries: "ha fa fanno hanno aveva avevano è ha-poi poi si lo",
    pronouns: "lui lei loro egli ella io noi",
    stops:
      "a al alla ai in nel nella su sul durante dopo prima da dal per con senza e ma che lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi questo questa secondo commentando parlando",
    articles: "il lo la i gli le l' un uno una suo sua suoi", according: "secondo",
    viewpoint: "per", connectors: "che",
    insertsAtCommas: true)

  private static let portuguese = ForeignCues(
    cues: """
      disse diz dito disseram afirmou afirma afirmado declarou declara explicou explica acrescentou acrescenta adiantou adianta sublinhou sublinha destacou \
      destaca ressaltou ressalta salientou salienta garantiu garante assegurou assegura contou conta relatou relata lembrou lembra recordou recorda \
      escreveu escreve respondeu responde perguntou pergunta questionou questiona criticou critica denunciou denuncia acusou acusa alertou alerta avisou avisa \
      advertiu adverte anunciou anuncia confirmou confirma negou nega desmentiu desmente admitiu admite reconheceu reconhece confessou confessa \
      comentou comenta observou observa notou nota apontou aponta argumentou argumenta defendeu defende sustentou sustenta insistiu insiste reiterou reitera \
      reforçou reforça frisou frisa enfatizou enfatiza prometeu promete jurou jura lamentou lamenta celebrou pediu pede exigiu exige cobrou cobra \
      propôs propõe sugeriu sugere concluiu conclui resumiu resume exclamou exclama gritou grita brincou brinca ironizou ironiza rebateu rebate retrucou \
      retruca tuitou publicou informou informa revelou revela esclareceu esclarece detalhou detalha opinou opina avaliou avalia considerou considera \
      completou completa continuou continua prosseguiu prossegue referiu afirmam explicam denunciam alertam criticam comemorou comemora desabafou desabafa dizia contava explicava afirmava refletiu reflete vibrou dizem contam refere indicou indica ponderou pondera
      """,
    auxiliaries: "tem têm tinha havia foi ainda também se",
    pronouns: "ele ela eles elas eu nós quem",
    stops:
      "em no na nos nas a ao à durante após antes desde por para com sem e mas que segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo ontem hoje nesta neste esta este segundo sobre quando à-agência",
    articles: "o a os as um uma seu sua seus", according: "segundo conforme acordo",
    viewpoint: "para", connectors: "que")

  private static let dutch = ForeignCues(
    cues: """
      zei zegt gezegd zeggen zeiden verklaarde verklaart verklaard vertelde vertelt verteld meldde meldt gemeld schreef schrijft geschreven stelde stelt gesteld \
      voegde voegt toegevoegd benadrukte benadrukt waarschuwde waarschuwt gewaarschuwd antwoordde antwoordt geantwoord vroeg vraagt gevraagd reageerde reageert \
      gereageerd liet laat bevestigde bevestigt bevestigd ontkende ontkent ontkend erkende erkent erkend gaf geeft toegegeven legde legt uitgelegd \
      meende meent vond vindt gevonden concludeerde concludeert geconcludeerd kondigde kondigt aangekondigd beloofde belooft beloofd klaagde klaagt geklaagd \
      bekritiseerde bekritiseert hekelde hekelt eiste eist geëist pleitte pleit bepleit noemde noemt genoemd herhaalde herhaalt riep roept geroepen schreeuwde \
      fluisterde grapte grapt lachte besloot besluit vervolgde vervolgt aldus luidde luidt merkte merkt opgemerkt oordeelde oordeelt beweerde beweert beweerd \
      betoogde betoogt verzekerde verzekert prees prijst twitterde twittert getwitterd postte citeerde citeert onderstreepte onderstreept herinnerde herinnert \
      berichtte bericht onthulde onthult suggereerde suggereert voorspelde voorspelt verdedigde verdedigt beschuldigde beschuldigt zwoer betreurde betreurt \
      vertellen schrijven waarschuwen tweette tweet zucht zuchtte verzucht jubelt jubelde juicht analyseert constateert constateerde nuanceert foetert foeterde blikt mailt mailde \
      verduidelijkte lichtte licht toelichtte toegelicht
      """,
    auxiliaries: "heeft hebben had hadden is was werd wordt zou",
    pronouns: "hij zij ze ik wij we men",
    stops:
      "in op aan bij tegen voor na naar met over tijdens en maar dat die omdat toen als maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag later weten uit toe",
    articles: "de het een zijn haar hun", according: "volgens", connectors: "dat")

  private static let russian = ForeignCues(
    cues: """
      сказал сказала сказали говорит говорят говорил говорила заявил заявила заявили заявляет отметил отметила отметили отмечает подчеркнул подчеркнула \
      подчеркивает подчёркивает добавил добавила добавили добавляет сообщил сообщила сообщили сообщает рассказал рассказала рассказали рассказывает пояснил \
      пояснила поясняет объяснил объяснила объясняет ответил ответила ответили отвечает спросил спросила спрашивает написал написала пишет считает считают \
      уверен уверена утверждает утверждал утверждают признал признала признался призналась признает предупредил предупредила предупреждает обещал обещала \
      пообещал пообещала обещает напомнил напомнила напоминает указал указала указывает уточнил уточнила уточняет подтвердил подтвердила подтверждает \
      опроверг опровергла опровергает отрицает отрицал призвал призвала призывает потребовал потребовала требует предложил предложила предлагает \
      критикует раскритиковал раскритиковала обвинил обвинила обвиняет пожаловался пожаловалась жалуется возразил возразила воскликнул воскликнула крикнул \
      крикнула прокомментировал прокомментировала комментирует констатировал констатирует заключил заключила резюмировал резюмировала заметил заметила \
      вспоминает вспоминал вспомнил вспомнила поделился поделилась посетовал посетовала парировал парировала настаивает настаивал \
      резюмирует пишут поблагодарил поблагодарила рассказывал рассказывала объясняли замечает полагает думает процитировал цитирует цитируют передает передаёт объявил объявила объявляет выразил выразила выступил пошутил пошутила
      """,
    auxiliaries: "также ранее затем он-же при этом",
    pronouns: "он она они я мы",
    stops:
      "в во на по после перед для с со и но а что как когда журналистам агентству телеканалу корреспонденту понедельник вторник среду четверг пятницу вчера сегодня комментируя",
    articles: "этот эта его ее её их", according: "словам данным мнению", connectors: "что")

  private static let arabic = ForeignCues(
    cues: """
      قال قالت قالوا يقول تقول يقولون أضاف أضافت يضيف وأضاف أكد أكدت يؤكد تؤكد صرح صرحت يصرح أعلن أعلنت يعلن أوضح أوضحت يوضح ذكر ذكرت يذكر \
      أشار أشارت يشير كتب كتبت يكتب غرد غردت شدد شددت يشدد اعتبر اعتبرت يعتبر رأى رأت يرى حذر حذرت يحذر طالب طالبت يطالب دعا دعت يدعو \
      نفى نفت ينفي زعم زعمت يزعم ادعى ادعت أفاد أفادت يفيد روى روت يروي سأل سألت تساءل تساءلت أجاب أجابت رد ردت يرد علق علقت يعلق \
      تابع تابعت يتابع استطرد لفت لفتت بيّن بين كشف كشفت يكشف اتهم اتهمت يتهم انتقد انتقدت ينتقد وصف وصفت يصف تعهد تعهدت يتعهد وعد وعدت \
      أقر أقرت اعترف اعترفت جدد جددت كرر كررت نقل نقلت حكى شرح شرحت أردف أردفت نبه نبهت أبلغ أبلغت نشر نشرت استدرك نوه نوهت هتف هتفوا صاح ختم ختمت استنكر أدان أدانت رحب رحبت توقع
      """,
    auxiliaries: "كما قد لقد كان كانت إنه إنها",
    pronouns: "هو هي هم أنا نحن",
    stops:
      "في إن أن بأن أنه إنه إلى على عن خلال بعد قبل منذ مع لوكالة لصحيفة للصحفيين اليوم أمس عبر ردا تعليقا بشأن",
    articles: "", according: "بحسب حسب وفق", connectors: "إن أن بأن", capitalsTellNames: false,
    prefix: "و")
}
