// Words that begin sentences, for languages other than English. Collected from general knowledge.
extension Starters {
  static let german = """
    Der Die Das Den Dem Ein Eine Einen Einem Er Sie Es Ich Wir Ihr Du Dies Diese Dieser Dieses Diesen Jener Jene Man Wer Was Wo Wann
    Wie Warum Wenn Als Da Dann Doch Aber Und Oder Denn Nach Seit Vor Bei Mit In Im Am Auf Aus An Zu Zum Zur Für Von Vom Durch Um
    Über Unter Zwischen Während Trotz Wegen Auch Nur Noch Schon Jetzt Heute Gestern Morgen Hier Dort Damit Dabei Dazu Danach Darum
    Deshalb Daher Außerdem Allerdings Jedoch So Sein Seine Ihre Unser Mein Meine Kein Keine Alle Viele Einige Beide Bis Ja Nein
    Zudem Hat Ist Wird Kann Sind Haben
    """
  static let dutch = """
    De Het Een Hij Zij Ze Ik Wij We Jij Je U Dit Dat Deze Die Er Daar Hier Wie Wat Waar Wanneer Hoe Waarom Als Toen Maar En Of Want
    Na Voor Bij Met In Op Uit Aan Naar Van Door Om Over Onder Tijdens Ook Nog Nu Vandaag Zijn Haar Hun Ons Onze Mijn Geen Alle Veel
    """
  static let danish = """
    Den Det De En Et Han Hun Vi Jeg Du I Dette Denne Disse Der Her Hvem Hvad Hvor Hvornår Hvordan Hvorfor Når Da Men Og Eller For
    Efter Før Ved Med På Af Til Om Under Over Også Nu Nogle Alle Mange Hans Hendes Deres Vores Min Sin Hvis Så Er Har Kan Mit Lad
    """
  static let swedish = """
    Den Det De En Ett Han Hon Vi Jag Du Detta Denna Dessa Där Här Vem Vad Var När Hur Varför Då Men Och Eller För Efter Före Vid Med
    På Av Till Om Under Över Också Nu Några Alla Många Hans Hennes Deras Vår Min Sin Så Är Har Kan I
    """
  static let french = """
    Le La Les L Un Une Des Il Elle Ils Elles On Je J Nous Vous Tu Ce C Cet Cette Ces Cela Ça Qui Que Qu Quoi Où Quand Comment Pourquoi
    Si Lorsque Mais Et Ou Donc Or Car Après Avant Depuis Pendant Dans En Au Aux À A Sur Sous Par Pour Avec Sans Chez Vers Selon Son Sa
    Ses Leur Leurs Notre Votre Mon Ma Mes Tous Toutes Plusieurs Aujourd'hui Hier Demain Ici Là Ainsi Aussi Puis Alors Enfin Cependant
    Toutefois Est Sont Pas Ne Non Oui Voici Voilà D S L' D' C' J' S' N' Qu' Y
    """
  static let spanish = """
    El La Los Las Un Una Unos Unas Él Ella Ellos Ellas Yo Nosotros Usted Tú Este Esta Esto Estos Estas Ese Esa Eso Aquel Aquella Quien
    Quién Que Qué Donde Dónde Cuando Cuándo Como Cómo Por Porque Si Pero Y E O Pues Tras Desde Durante En Al A Con Sin Sobre Según Para
    Entre Hasta Su Sus Nuestro Mi Mis Todos Todas Muchos Algunos Hoy Ayer Mañana Aquí Allí Así También Además Entonces Luego Sin Aunque
    Se No Sí Es Son Ha Han Está Hay Lo Le Les Me Te Nos Del De
    """
  static let portuguese = """
    O A Os As Um Uma Ele Ela Eles Elas Eu Nós Você Este Esta Isto Esse Essa Isso Aquele Aquela Quem Que Onde Quando Como Por Porque Se
    Mas E Ou Pois Após Desde Durante Em No Na Nos Nas Ao À Com Sem Sobre Segundo Para Entre Até Seu Sua Seus Suas Meu Minha Todos Muitos
    Hoje Ontem Amanhã Aqui Ali Assim Também Além Então Depois Embora Não Sim É São Foi Há De Do Da
    """
  static let italian = """
    Il Lo La I Gli Le L L' Un Uno Una Un' Egli Lui Lei Essi Loro Io Noi Voi Tu Questo Questa Questi Queste Quello Quella Ciò Chi Che Dove
    Quando Come Perché Se Ma E Ed O Dunque Dopo Prima Durante In Nel Nella Al Alla A Con Senza Su Sul Sulla Per Tra Fra Da Dal Dalla Di Del
    Della Suo Sua Suoi Mio Tutti Molti Alcuni Oggi Ieri Domani Qui Qua Lì Così Anche Inoltre Poi Allora Infine Si Non Sì È Sono Ha Ho Ci C'è C'
    """
  static let polish = """
    On Ona Ono Oni One Ja My Wy Ty To Ten Ta Te Ci Tamten Kto Co Gdzie Kiedy Jak Dlaczego Jeśli Jeżeli Gdy Ale I A Lub Oraz Po Przed Od
    Do W We Na Z Ze Za Przez Przy Pod Nad O U Dla Bez Jego Jej Ich Nasz Mój Wszyscy Wiele Dziś Dzisiaj Wczoraj Jutro Tu Tam Tak Nie Także
    Również Jednak Więc Potem Następnie Czy Jest Są Był Była Już Tylko Obecnie Ponadto Natomiast
    """
  static let czechSlovak = """
    On Ona Ono Oni My Vy Ty Ja Já To Toto Tento Táto Tato Ten Tá Ta Tie Tí Kto Kdo Čo Co Kde Kedy Kdy Ako Jak Prečo Proč Ak Jestliže Keď Když Ale A I
    Alebo Nebo Po Pred Před Od Do V Vo Ve Na Z Zo Ze Za Pri Při Pod Nad O U Pre Pro Bez Jeho Jej Jejich Ich Náš Môj Můj Všetci Mnoho Dnes
    Včera Zajtra Zítra Tu Tam Tak Takto Nie Ne Áno Ano Tiež Také Však Potom Či Je Sú Jsou Bol Byl Už Len Jen Podľa Podle S So Se
    """
  static let russian = """
    Он Она Оно Они Мы Вы Ты Я Это Этот Эта Эти Тот Та Те Кто Что Где Когда Как Почему Зачем Если Но И А Или После До От В Во На С Со За
    Через При Под Над О Об У Для Без По К Из Его Её Ее Их Наш Мой Все Всё Многие Сегодня Вчера Завтра Здесь Там Так Такой Не Нет Да Также
    Однако Затем Потом Тогда Ещё Еще Уже Только Поэтому Кроме Был Была Есть Ранее Теперь Согласно
    """
  static let bulgarian = """
    Той Тя То Те Ние Вие Ти Аз Това Този Тази Тези Онзи Кой Какво Къде Кога Как Защо Ако Но И А Или След Преди От До В Във На С Със За
    През При Под Над О У Без По Към Из Неговият Нейният Всички Много Днес Вчера Утре Тук Там Така Не Да Също Обаче После Тогава Още Вече Само
    """
  static let ukrainian = """
    Він Вона Воно Вони Ми Ви Ти Я Це Цей Ця Ці Той Та Хто Що Де Коли Як Чому Якщо Але І Й А Або Після До Від В У На З Із За Через При Під
    Над Про Для Без По Його Її Їх Наш Мій Усі Всі Сьогодні Вчора Завтра Тут Там Так Не Ні Також Однак Потім Ще Вже Тільки Тому
    """
  static let kazakh = """
    Ол Олар Біз Сіз Сен Мен Бұл Осы Сол Кім Не Қайда Қашан Қалай Неге Егер Бірақ Және Ал Немесе Кейін Бүгін Кеше Ертең Мұнда Онда Сондай
    Барлық Көп Жоқ Иә Тағы Енді Сонда Сондықтан
    """
  static let greek = """
    Ο Η Το Οι Τα Του Της Των Τον Την Τους Τις Ένας Μια Μία Ένα Αυτός Αυτή Αυτό Αυτοί Εγώ Εμείς Εσύ Εσείς Ποιος Τι Πού Που Πότε Πώς Γιατί Αν Όταν
    Αλλά Και Ή Μετά Πριν Από Στο Στη Στην Στον Στους Με Χωρίς Για Όλοι Πολλοί Σήμερα Χθες Αύριο Εδώ Εκεί Έτσι Δεν Δε Μη Ναι Όχι Επίσης Όμως Θα Να Είναι
    """
}

/// What follows, and what comes before, an ordinal with a full stop.
enum Ordinals {
  static let germanNouns = """
    Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Jahrhunderts Jahrhunderte
    Jahrtausend Lebensjahr Geburtstag Jahrestag Platz Stock Klasse Stunde Tag Mal Runde Minute Spieltag Auflage Band Kapitel Etage Liga Legislaturperiode
    Weltkrieg Bezirk Todestag Armee Division Etappe Sinfonie Symphonie Semester Quartal Halbjahr Woche Monat Jahrgang Staffel Folge Ausgabe
    """
  static let germanLeads = """
    am vom im zum zur den der die das dem des beim bis und ab seit einem einer eines dieser diesem jeder jedem jeden Am Vom Im Zum Zur Den Der Die Das
    Dem Des Beim Bis Ab Seit Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag
    """
  static let danishLeads = "d den Den D fra til"
  static let czechSlovakLeads = "od do v vo dňa dne na po ku k Od Do V Dňa Dne Na a"
}
