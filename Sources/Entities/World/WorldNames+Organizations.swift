/// Organisations that the news of the world names often, by kind; a comma ends a name. Ours, from general
/// knowledge. Only names that mean nothing else are here: no "Arsenal", no "Guardian", no "Post".
extension WorldNames {
  static let organizations: [StaticString] = [
    international, forces, parties, parliaments, offices, media, companies, sport, learning,
  ]

  private static let international: StaticString = """
    United Nations, UN Security Council, United Nations Security Council, UN General Assembly, \
    United Nations General Assembly, UN Human Rights Council, UNICEF, UNESCO, UNHCR, UNRWA, UNAIDS, UNDP, UNEP, \
    UNFPA, UNIFIL, UNMISS, MONUSCO, World Health Organization, World Food Programme, World Food Program, \
    World Trade Organization, World Bank, World Bank Group, International Monetary Fund, \
    International Court of Justice, International Criminal Court, International Atomic Energy Agency, \
    International Labour Organization, International Organization for Migration, International Energy Agency, \
    International Maritime Organization, Food and Agriculture Organization, European Union, European Commission, \
    European Parliament, European Council, European Central Bank, European Court of Human Rights, \
    European Court of Justice, European Medicines Agency, European Investment Bank, Council of Europe, Frontex, \
    Europol, Interpol, Eurostat, Eurogroup, NATO, OPEC, ASEAN, ECOWAS, Mercosur, African Union, Arab League, \
    League of Arab States, Gulf Cooperation Council, Organization of American States, \
    Organisation of Islamic Cooperation, Organization of Islamic Cooperation, Shanghai Cooperation Organisation, \
    Shanghai Cooperation Organization, Commonwealth of Independent States, \
    Collective Security Treaty Organization, Asian Development Bank, African Development Bank, \
    Inter-American Development Bank, Asian Infrastructure Investment Bank, \
    International Committee of the Red Cross, Red Cross, Red Crescent, Palestinian Red Crescent Society, \
    Palestine Red Crescent Society, Syrian Arab Red Crescent, Doctors Without Borders, Médecins Sans Frontières, \
    Medecins Sans Frontieres, Amnesty International, Human Rights Watch, Greenpeace, Oxfam, Save the Children, \
    Transparency International, International Crisis Group, International Rescue Committee, \
    Norwegian Refugee Council, Reporters Without Borders, Committee to Protect Journalists, World Wildlife Fund, \
    World Economic Forum, Physicians for Human Rights, B'Tselem, Peace Now, Breaking the Silence, \
    Defence for Children International, Al-Haq, Mercy Corps, CARE International, Médecins du Monde, Carter Center, \
    Bill & Melinda Gates Foundation, Bill and Melinda Gates Foundation, Ford Foundation, Rockefeller Foundation, \
    Open Society Foundations, Freedom House, Organisation for Economic Co-operation and Development, \
    Organization for Economic Cooperation and Development, Organization for Security and Co-operation in Europe, \
    Organisation for the Prohibition of Chemical Weapons, Organization for the Prohibition of Chemical Weapons, \
    Financial Action Task Force, Bank for International Settlements, Non-Aligned Movement, Pacific Islands Forum, \
    Southern African Development Community, East African Community, United Nations Children's Fund, UN Women, \
    World Meteorological Organization, Gavi, Pan American Health Organization, \
    Africa Centres for Disease Control and Prevention, White Helmets, Syrian Observatory for Human Rights, \
    Airwars, Bellingcat, Chatham House, Brookings Institution, RAND Corporation, \
    Carnegie Endowment for International Peace, Atlantic Council, Heritage Foundation, Cato Institute, \
    Council on Foreign Relations, International Institute for Strategic Studies, Institute for the Study of War, \
    Stockholm International Peace Research Institute, Royal United Services Institute, Pew Research Center
    """

  private static let forces: StaticString = """
    Hamas, Hezbollah, Hizbullah, Hizbollah, Palestinian Islamic Jihad, Al-Qassam Brigades, Qassam Brigades, \
    Izz ad-Din al-Qassam Brigades, Al-Quds Brigades, Al-Aqsa Martyrs Brigades, Fatah, Palestinian Authority, \
    Palestine Liberation Organization, Palestinian Legislative Council, \
    Popular Front for the Liberation of Palestine, Taliban, Tehreek-e-Taliban Pakistan, Tehrik-i-Taliban Pakistan, \
    Pakistani Taliban, Afghan Taliban, Haqqani network, Al-Qaeda, Al-Qaida, Al-Shabaab, Boko Haram, Islamic State, \
    Islamic State of Iraq and the Levant, Islamic State West Africa Province, Jabhat al-Nusra, Nusra Front, \
    Hayat Tahrir al-Sham, Lashkar-e-Taiba, Jaish-e-Mohammed, Jaish-e-Mohammad, Jemaah Islamiyah, Abu Sayyaf, \
    Lord's Resistance Army, Allied Democratic Forces, M23, Rapid Support Forces, Sudanese Armed Forces, Janjaweed, \
    Ansar Allah, Ansarallah, Ansarullah, Quds Force, Islamic Revolutionary Guard Corps, \
    Islamic Revolution Guards Corps, Revolutionary Guards, Revolutionary Guard, Basij, \
    Popular Mobilization Forces, Popular Mobilization Units, Kataib Hezbollah, Badr Organization, \
    Syrian Democratic Forces, People's Protection Units, Free Syrian Army, Syrian National Army, Peshmerga, \
    Kurdistan Workers' Party, Kurdistan Workers Party, Tigray People's Liberation Front, Oromo Liberation Army, \
    Irish Republican Army, ETA, Shining Path, Sendero Luminoso, FARC, ELN, Tamil Tigers, \
    Liberation Tigers of Tamil Eelam, Khmer Rouge, Wagner Group, Azov Regiment, Azov Battalion, \
    Israel Defense Forces, Israeli Defense Forces, Israel Defence Forces, Golani Brigade, Givati Brigade, \
    Shin Bet, Mossad, Unit 8200, Central Intelligence Agency, CIA, FBI, MI5, MI6, KGB, FSB, Federal Security Service, CENTCOM, US Central Command, U.S. Central Command, US Africa Command, \
    U.S. Africa Command, Royal Navy, Royal Air Force, British Army, French Foreign Legion, Red Army, \
    People's Liberation Army, Korean People's Army, US Army, U.S. Army, US Navy, U.S. Navy, US Air Force, \
    U.S. Air Force, US Marine Corps, U.S. Marine Corps, US Coast Guard, U.S. Coast Guard, Indian Army, \
    Indian Air Force, Pakistan Army, Inter-Services Intelligence, Lebanese Armed Forces, Libyan National Army, \
    Black Sea Fleet, Delta Force, Navy SEALs, Special Air Service, Proud Boys, Oath Keepers, Ku Klux Klan, \
    Blackwater, Sinaloa Cartel, Sinaloa cartel, Jalisco New Generation Cartel, Tren de Aragua, MS-13, Arakan Army, \
    Kachin Independence Army, Karen National Union, Three Brotherhood Alliance, Tatmadaw, People's Defence Force, \
    Ulster Volunteer Force
    """

  private static let parties: StaticString = """
    Likud, Yesh Atid, Shas, Otzma Yehudit, Jewish Power, Religious Zionism, United Torah Judaism, \
    Yisrael Beiteinu, Ra'am, Meretz, Democratic Party, Republican Party, Labour Party, Conservative Party, \
    Liberal Democrats, Green Party, Reform UK, UKIP, UK Independence Party, Scottish National Party, Plaid Cymru, \
    Sinn Féin, Sinn Fein, Fianna Fáil, Fianna Fail, Fine Gael, Democratic Unionist Party, \
    Social Democratic and Labour Party, Christian Democratic Union, Christian Social Union, \
    Social Democratic Party, Free Democratic Party, Alternative for Germany, National Rally, \
    Rassemblement National, Front National, National Front, La France Insoumise, France Unbowed, Les Républicains, \
    Les Republicains, La République En Marche, En Marche, Parti Socialiste, Brothers of Italy, Fratelli d'Italia, \
    Forza Italia, Five Star Movement, Partito Democratico, Podemos, Ciudadanos, Partido Popular, Popular Party, \
    Spanish Socialist Workers' Party, Esquerra Republicana, Syriza, New Democracy, PASOK, Golden Dawn, Fidesz, \
    Jobbik, Law and Justice, Civic Platform, Civic Coalition, Sweden Democrats, Danish People's Party, \
    Finns Party, Freedom Party of Austria, Party for Freedom, Vlaams Belang, Swiss People's Party, United Russia, \
    Communist Party of the Russian Federation, Servant of the People, European Solidarity, Georgian Dream, \
    United National Movement, Justice and Development Party, Republican People's Party, \
    Nationalist Movement Party, Peoples' Democratic Party, People's Democratic Party, Bharatiya Janata Party, \
    Indian National Congress, Congress party, Aam Aadmi Party, Trinamool Congress, Shiv Sena, \
    Rashtriya Swayamsevak Sangh, Pakistan Tehreek-e-Insaf, Pakistan Muslim League, Pakistan Peoples Party, \
    Pakistan People's Party, Jamaat-e-Islami, Awami League, Bangladesh Nationalist Party, \
    Sri Lanka Podujana Peramuna, National League for Democracy, Pheu Thai, Move Forward Party, Barisan Nasional, \
    Pakatan Harapan, People's Action Party, Golkar, Gerindra, Liberal Democratic Party, Komeito, Kuomintang, \
    Democratic Progressive Party, Chinese Communist Party, Communist Party of China, Workers' Party of Korea, \
    People Power Party, Australian Labor Party, Liberal Party of Australia, New Zealand Labour Party, \
    Liberal Party of Canada, Conservative Party of Canada, New Democratic Party, Bloc Québécois, Bloc Quebecois, \
    Parti Québécois, African National Congress, Democratic Alliance, Economic Freedom Fighters, \
    Inkatha Freedom Party, uMkhonto weSizwe, ZANU-PF, Zanu PF, Movement for Democratic Change, \
    All Progressives Congress, New Patriotic Party, National Democratic Congress, Chama Cha Mapinduzi, \
    Orange Democratic Movement, United Democratic Alliance, Jubilee Party, National Resistance Movement, \
    National Unity Platform, Rwandan Patriotic Front, SPLM, FRELIMO, RENAMO, MPLA, UNITA, SWAPO, \
    Muslim Brotherhood, Ennahda, Baath Party, Ba'ath Party, Free Patriotic Movement, Amal Movement, \
    Lebanese Forces, Progressive Socialist Party, Kurdistan Democratic Party, Patriotic Union of Kurdistan, \
    State of Law Coalition, Sadrist Movement, Workers' Party, Partido dos Trabalhadores, \
    Institutional Revolutionary Party, National Action Party, Movement for Socialism, Peronist Party, \
    La Libertad Avanza, Pacto Histórico, Fuerza Popular, United Socialist Party of Venezuela, \
    Sandinista National Liberation Front, Nuevas Ideas, Tea Party, Libertarian Party
    """

  private static let parliaments: StaticString = """
    Knesset, Bundestag, Bundesrat, Duma, State Duma, Federation Council, Verkhovna Rada, Riksdag, Storting, \
    Folketing, Althing, Sejm, Eduskunta, Dáil, Dail, Oireachtas, Seanad, Senedd, House of Commons, House of Lords, \
    House of Representatives, US Congress, U.S. Congress, US Senate, U.S. Senate, Lok Sabha, Rajya Sabha, \
    National Assembly, Assemblée nationale, Assemblee Nationale, Cortes Generales, Bundesverfassungsgericht, \
    National People's Congress, Politburo, National Diet, Majlis, Loya Jirga, Shura Council, Guardian Council, \
    Assembly of Experts, Expediency Council, Supreme National Security Council, Grand National Assembly, \
    Supreme Court, US Supreme Court, U.S. Supreme Court, Constitutional Court, High Court of Justice, \
    Federal Court of Australia, Court of Appeal, Court of Cassation, Crown Prosecution Service, \
    National Security Council, Privy Council, War Cabinet, Legislative Council, National Transitional Council, \
    Transitional Sovereignty Council
    """

  private static let offices: StaticString = """
    Federal Reserve, Federal Reserve Board, Bank of England, Bank of Japan, Bank of Canada, Reserve Bank of India, \
    Reserve Bank of Australia, People's Bank of China, Swiss National Bank, Deutsche Bundesbank, Bundesbank, \
    Bank of Israel, Central Bank of Nigeria, Central Bank of Kenya, State Department, US State Department, \
    U.S. State Department, Department of State, Justice Department, Department of Justice, \
    US Department of Justice, Treasury Department, Defense Department, Department of Defense, \
    Homeland Security Department, Department of Homeland Security, Department of Health and Human Services, \
    Department of Energy, Department of Education, Department of Agriculture, Department of Labor, \
    Department of Transportation, Department of the Interior, Department of Veterans Affairs, \
    Department for Education, Department for Transport, Department of Health and Social Care, \
    Department for Work and Pensions, Home Office, Foreign Office, Cabinet Office, Ministry of Defence, \
    Ministry of Defense, Ministry of Foreign Affairs, Ministry of Health, Ministry of Finance, \
    Ministry of Justice, Ministry of Interior, Ministry of the Interior, Foreign Ministry, Defence Ministry, \
    Defense Ministry, Interior Ministry, Finance Ministry, Health Ministry, Gaza Health Ministry, \
    Environmental Protection Agency, Food and Drug Administration, Centers for Disease Control and Prevention, \
    National Institutes of Health, National Weather Service, National Hurricane Center, \
    National Oceanic and Atmospheric Administration, US Geological Survey, U.S. Geological Survey, \
    Federal Aviation Administration, Federal Communications Commission, Federal Trade Commission, \
    Federal Bureau of Investigation, Federal Emergency Management Agency, Securities and Exchange Commission, \
    Internal Revenue Service, Secret Service, Immigration and Customs Enforcement, Customs and Border Protection, \
    Drug Enforcement Administration, National Security Agency, National Highway Traffic Safety Administration, \
    National Transportation Safety Board, Congressional Budget Office, Government Accountability Office, \
    US Agency for International Development, USAID, National Health Service, NHS England, Ofcom, Ofgem, Ofsted, \
    HM Revenue and Customs, Met Office, Metropolitan Police, Scotland Yard, Greater Manchester Police, \
    Police Scotland, Royal Canadian Mounted Police, Australian Federal Police, New York Police Department, \
    Los Angeles Police Department, NYPD, LAPD, Civil Aviation Authority, Competition and Markets Authority, \
    Financial Conduct Authority, Environment Agency, Serious Fraud Office, National Crime Agency, \
    Health and Safety Executive, Port Authority, Central Bureau of Investigation, Enforcement Directorate, \
    Election Commission of India, Independent Electoral and Boundaries Commission, \
    Independent National Electoral Commission, Economic and Financial Crimes Commission, \
    National Disaster Management Authority, Civil Defense, Syrian Civil Defense, \
    Coordination of Government Activities in the Territories, COGAT, NASA, European Space Agency, Roscosmos, ISRO, \
    Indian Space Research Organisation, CERN, Jet Propulsion Laboratory
    """

  private static let media: StaticString = """
    Associated Press, The Associated Press, Reuters, Thomson Reuters, Agence France-Presse, \
    Deutsche Presse-Agentur, Xinhua, Xinhua News Agency, TASS, RIA Novosti, Interfax, Sputnik News, \
    Anadolu Agency, Anadolu, IRNA, Fars News Agency, Tasnim News Agency, Tasnim, Mehr News Agency, ISNA, Press TV, \
    PressTV, Al Jazeera, Aljazeera, Al-Jazeera, Al Arabiya, Al-Arabiya, Al Mayadeen, Al-Mayadeen, Al-Manar, \
    Al Manar, Al-Masirah, Al Masirah, Al-Akhbar, Al-Ahram, Al Hadath, Asharq Al-Awsat, Middle East Eye, \
    Middle East Monitor, Electronic Intifada, The New Arab, Al-Monitor, Haaretz, Ha'aretz, Yedioth Ahronoth, \
    Yedioth Aharonoth, Maariv, Ma'ariv, Israel Hayom, Ynet, Times of Israel, Jerusalem Post, Kan 11, Kan News, \
    WAFA, Wafa, Palestine TV, Channel 12, Channel 13, Channel 14, Press Trust of India, Asian News International, \
    Kyodo, Kyodo News, NHK, Yonhap, Yonhap News Agency, KCNA, Korean Central News Agency, Central News Agency, \
    CCTV, CGTN, Global Times, People's Daily, China Daily, South China Morning Post, Straits Times, \
    Channel NewsAsia, Bangkok Post, Jakarta Post, Rappler, Philippine Daily Inquirer, Times of India, \
    Hindustan Times, Indian Express, The Hindu, NDTV, The Wire, Geo News, ARY News, Dainik Bhaskar, Daily Star, \
    Dhaka Tribune, Tolo News, TOLOnews, BBC, BBC News, BBC World Service, BBC Radio, ITV, ITV News, Sky News, \
    Channel 4 News, GB News, Financial Times, Daily Telegraph, Sunday Telegraph, Sunday Times, The Times, \
    Daily Mail, Mail on Sunday, Daily Mirror, Daily Express, Evening Standard, New Statesman, The Guardian, \
    The Observer, The Independent, The Economist, The Spectator, The Sun, The Scotsman, Irish Times, \
    Irish Independent, Irish Examiner, RTÉ, RTE, New York Times, The New York Times, Washington Post, \
    The Washington Post, Wall Street Journal, The Wall Street Journal, Los Angeles Times, Chicago Tribune, \
    Boston Globe, USA Today, New York Post, Miami Herald, Houston Chronicle, San Francisco Chronicle, Politico, \
    Axios, Bloomberg News, BuzzFeed, HuffPost, Vice News, The Intercept, The Atlantic, The Newsweek, Vanity Fair, ProPublica, National Public Radio, NPR, CNN, CNBC, MSNBC, NBC, NBC News, \
    CBS, CBS News, ABC News, Fox News, Fox Business, PBS, PBS NewsHour, Univision, Telemundo, Voice of America, \
    Radio Free Europe, Radio Free Asia, Globe and Mail, The Globe and Mail, Toronto Star, CBC, CBC News, \
    Radio-Canada, CTV News, Sydney Morning Herald, Australian Broadcasting Corporation, The Australian, \
    New Zealand Herald, Radio New Zealand, Der Spiegel, Die Zeit, Süddeutsche Zeitung, \
    Frankfurter Allgemeine Zeitung, Die Welt, Deutsche Welle, Le Monde, Le Figaro, Libération, Mediapart, BFMTV, \
    France 24, France Info, Radio France Internationale, El País, El Pais, El Mundo, La Vanguardia, \
    Corriere della Sera, La Repubblica, La Stampa, ANSA, Il Sole 24 Ore, NRC Handelsblad, De Telegraaf, \
    Aftonbladet, Dagens Nyheter, Politiken, Gazeta Wyborcza, Kyiv Independent, Ukrainska Pravda, Ukrinform, \
    Novaya Gazeta, Kommersant, Vedomosti, Izvestia, Komsomolskaya Pravda, Moscow Times, Meduza, Hürriyet, \
    Hurriyet, Cumhuriyet, TRT World, Folha de S.Paulo, O Globo, Estadão, Clarín, La Nación, El Universal, \
    El Tiempo, El Comercio, El Mercurio, Telesur, TeleSUR, Daily Nation, Daily Monitor, New Vision, \
    Mail & Guardian, News24, Daily Maverick, SABC, Premium Times, Daily Trust, Graphic Online, Addis Standard, \
    Sudan Tribune, Radio Dabanga, The Cradle, The Grayzone, Democracy Now, WikiLeaks, Netflix, Spotify, YouTube
    """

  private static let companies: StaticString = """
    Alphabet Inc, Microsoft, Meta Platforms, Facebook, Instagram, WhatsApp, Twitter, TikTok, ByteDance, Tencent, \
    Alibaba, Alibaba Group, Baidu, Huawei, ZTE, Xiaomi, Lenovo, Foxconn, TSMC, Taiwan Semiconductor Manufacturing, \
    Samsung Electronics, Samsung, SK Hynix, LG Electronics, Hyundai Motor, Hyundai, Kia Motors, Sony, Nintendo, \
    Panasonic, Toshiba, Hitachi, Mitsubishi, Toyota, Toyota Motor, Honda Motor, Nissan, Nissan Motor, Mazda, \
    Subaru, Suzuki Motor, SoftBank, SoftBank Group, Nvidia, Intel Corp, Qualcomm, Broadcom, IBM, Cisco Systems, \
    SpaceX, Starlink, OpenAI, Anthropic, DeepMind, Palantir, Airbnb, Uber, Lyft, DoorDash, PayPal, Mastercard, \
    American Express, Goldman Sachs, JPMorgan, JPMorgan Chase, Morgan Stanley, Bank of America, Citigroup, \
    Wells Fargo, BlackRock, Blackstone, Berkshire Hathaway, KKR, Lehman Brothers, Credit Suisse, UBS, \
    Deutsche Bank, Commerzbank, BNP Paribas, Société Générale, Societe Generale, Crédit Agricole, HSBC, Barclays, \
    Lloyds Banking Group, NatWest, Standard Chartered, Santander, BBVA, UniCredit, Intesa Sanpaolo, Nomura, \
    Ant Group, Evergrande, Country Garden, Sinopec, PetroChina, CNOOC, Gazprom, Rosneft, Lukoil, Sberbank, Yukos, \
    Rosatom, Saudi Aramco, Aramco, ADNOC, QatarEnergy, Qatar Airways, Etihad Airways, Turkish Airlines, \
    Ethiopian Airlines, Kenya Airways, Air France, Air France-KLM, KLM, Lufthansa, Ryanair, easyJet, EasyJet, \
    Wizz Air, British Airways, Virgin Atlantic, Aer Lingus, Alitalia, Aeroflot, Air India, IndiGo, \
    Singapore Airlines, Cathay Pacific, Qantas, Air New Zealand, Air Canada, Delta Air Lines, United Airlines, \
    American Airlines, Southwest Airlines, JetBlue, Malaysia Airlines, Boeing, Airbus, Lockheed Martin, Raytheon, \
    Northrop Grumman, General Dynamics, General Electric, General Motors, Ford Motor, Ford Motor Company, \
    Chrysler, Stellantis, Fiat Chrysler, Volkswagen, BMW, Mercedes-Benz, Daimler, Porsche AG, Audi, Renault, \
    Peugeot, Volvo, Rolls-Royce, BAE Systems, Thales Group, Rheinmetall, Elbit Systems, \
    Rafael Advanced Defense Systems, Israel Aerospace Industries, NSO Group, ExxonMobil, Exxon Mobil, \
    ConocoPhillips, Royal Dutch Shell, Shell Plc, BP Plc, TotalEnergies, Equinor, Repsol, Glencore, Rio Tinto, \
    BHP, Vale SA, Anglo American, ArcelorMittal, Tata Steel, Tata Motors, Tata Group, Reliance Industries, \
    Adani Group, Adani Enterprises, Infosys, Wipro, Tata Consultancy Services, Pfizer, Moderna, BioNTech, \
    AstraZeneca, GlaxoSmithKline, GSK, Johnson & Johnson, Merck & Co, Novartis, Roche Holding, Sanofi, Novo Nordisk, Eli Lilly, Serum Institute of India, Sinovac, Sinopharm, Nestlé, Unilever, Procter & Gamble, \
    Coca-Cola Co, Coca-Cola Company, PepsiCo, McDonald's, Starbucks, Walmart, Costco, Carrefour, Tesco, Sainsbury's, Aldi, Lidl, \
    Marks & Spencer, Ikea, IKEA, H&M, Inditex, LVMH, Kering, Adidas, Maersk, Siemens, ThyssenKrupp, BASF, \
    Vodafone, Telefónica, Telefonica, Deutsche Telekom, Ericsson, Verizon, AT&T, T-Mobile, Comcast, Walt Disney Co, Warner Bros, Warner Bros., Paramount Global, Moody's, Fitch Ratings, Standard & Poor's, \
    S&P Global, PricewaterhouseCoopers, Deloitte, KPMG, Ernst & Young, McKinsey, McKinsey & Company, \
    Cambridge Analytica, Theranos, Enron, Wirecard, FTX, Binance, Coinbase, Nasdaq, New York Stock Exchange, \
    London Stock Exchange, Tokyo Stock Exchange, Petrobras, Embraer, Odebrecht, PDVSA, Pemex, MTN Group, \
    Safaricom, Eskom, Transnet, Dangote Group, Naspers, Sonatrach
    """

  private static let sport: StaticString = """
    FIFA, UEFA, CONMEBOL, CONCACAF, International Olympic Committee, International Cricket Council, World Rugby, \
    World Athletics, World Anti-Doping Agency, Court of Arbitration for Sport, Football Association, \
    Rugby Football Union, Confederation of African Football, NBA, NFL, NHL, Major League Baseball, \
    Major League Soccer, Manchester United, Man United, Manchester City, Man City, Tottenham Hotspur, Aston Villa, \
    West Ham, West Ham United, Newcastle United, Leeds United, Crystal Palace, Nottingham Forest, Leicester City, \
    Sheffield United, Sheffield Wednesday, Norwich City, Ipswich Town, Stoke City, Swansea City, Cardiff City, \
    Real Madrid, Atlético Madrid, Atletico Madrid, FC Barcelona, Bayern Munich, Borussia Dortmund, \
    Bayer Leverkusen, RB Leipzig, Schalke, Eintracht Frankfurt, Paris Saint-Germain, Olympique Lyonnais, Juventus, \
    Inter Milan, AC Milan, SSC Napoli, AS Roma, Fiorentina, Atalanta, PSV Eindhoven, Feyenoord, Benfica, \
    Sporting Lisbon, FC Porto, Galatasaray, Fenerbahce, Fenerbahçe, Besiktas, Shakhtar Donetsk, Dynamo Kyiv, \
    Red Star Belgrade, Al Ahly, Zamalek, Al-Hilal, Al-Nassr, Kaizer Chiefs, Orlando Pirates, Mamelodi Sundowns, \
    Flamengo, Palmeiras, Boca Juniors, River Plate, Inter Miami, LA Galaxy, New York Yankees, Boston Red Sox, \
    Los Angeles Dodgers, Chicago Cubs, San Francisco Giants, Los Angeles Lakers, Golden State Warriors, \
    Boston Celtics, Chicago Bulls, Miami Heat, New England Patriots, Dallas Cowboys, Green Bay Packers, \
    Kansas City Chiefs, San Francisco 49ers, Toronto Maple Leafs, Montreal Canadiens, Mumbai Indians, \
    Chennai Super Kings, All Blacks, Red Bull Racing, Scuderia Ferrari
    """

  private static let learning: StaticString = """
    Harvard University, Harvard, Harvard Law School, Yale University, Princeton University, Stanford University, \
    Columbia University, Cornell University, Duke University, Johns Hopkins University, New York University, \
    Massachusetts Institute of Technology, MIT, California Institute of Technology, Caltech, Oxford University, \
    Cambridge University, University of Oxford, University of Cambridge, Imperial College London, \
    King's College London, University College London, London School of Economics, Trinity College Dublin, \
    Sorbonne University, Sciences Po, ETH Zurich, Max Planck Institute, Hebrew University, Tel Aviv University, \
    Birzeit University, American University of Beirut, American University in Cairo, Al-Azhar University, \
    University of Tehran, Tsinghua University, Peking University, University of Tokyo, \
    Jawaharlal Nehru University, Makerere University, University of Nairobi, University of Cape Town, Mayo Clinic, \
    Smithsonian Institution, Royal Society, National Academy of Sciences, World Jewish Congress, Holy See, \
    Church of England, Roman Catholic Church, Catholic Church, Russian Orthodox Church, Greek Orthodox Church, \
    Trades Union Congress, AFL-CIO, United Auto Workers, Teamsters, National Rifle Association, NAACP, \
    American Civil Liberties Union, ACLU, Planned Parenthood, American Israel Public Affairs Committee, AIPAC, \
    Anti-Defamation League, Black Lives Matter, Extinction Rebellion, Just Stop Oil, Jewish Voice for Peace, \
    British Medical Association, National Union of Mineworkers, Pussy Riot
    """
}
