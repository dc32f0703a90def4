/// Places that the news of the world names often, by kind; a comma ends a name. Ours, from general knowledge.
/// Towns whose name is an ordinary word or a person's are not here.
extension WorldNames {
  static let places: [StaticString] = [states, regions, towns, sites, waters]

  private static let states: StaticString = """
    Afghanistan, Albania, Algeria, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas, Bahrain, \
    Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia and Herzegovina, \
    Bosnia-Herzegovina, Botswana, Brazil, Brunei, Bulgaria, Burkina Faso, Burundi, Cambodia, Cameroon, Cape Verde, \
    Central African Republic, Chile, China, Colombia, Comoros, Costa Rica, Côte d'Ivoire, Ivory Coast, Croatia, \
    Cuba, Cyprus, Czech Republic, Czechia, Democratic Republic of the Congo, Democratic Republic of Congo, \
    DR Congo, Republic of Congo, Denmark, Djibouti, Dominican Republic, East Timor, Timor-Leste, Ecuador, Egypt, \
    El Salvador, Equatorial Guinea, Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, \
    Germany, Ghana, Greece, Greenland, Grenada, Guatemala, Guinea-Bissau, Guyana, Haiti, Honduras, Hungary, \
    Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Jamaica, Japan, Kazakhstan, Kenya, Kosovo, \
    Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg, \
    Madagascar, Malawi, Malaysia, Maldives, Mali, Malta, Marshall Islands, Mauritania, Mauritius, Mexico, \
    Micronesia, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Burma, Namibia, Nepal, \
    Netherlands, New Zealand, Nicaragua, Nigeria, North Korea, South Korea, North Macedonia, Northern Ireland, \
    Norway, Oman, Pakistan, Palestine, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal, \
    Puerto Rico, Qatar, Romania, Russia, Russian Federation, Rwanda, Saudi Arabia, Senegal, Serbia, Seychelles, \
    Sierra Leone, Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, Somaliland, South Africa, South Sudan, \
    Soviet Union, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania, \
    Thailand, Tibet, Trinidad and Tobago, Tunisia, Türkiye, Turkmenistan, Tuvalu, Uganda, Ukraine, \
    United Arab Emirates, United Kingdom, Great Britain, United States, United States of America, Uruguay, \
    Uzbekistan, Vanuatu, Vatican City, Venezuela, Vietnam, Western Sahara, Yemen, Yugoslavia, Zambia, Zimbabwe
    """

  private static let regions: StaticString = """
    Middle East, West Asia, Southeast Asia, South Asia, Central Asia, East Asia, Latin America, South America, \
    North America, Central America, Eastern Europe, Western Europe, Central Europe, North Africa, West Africa, \
    East Africa, Southern Africa, Central Africa, Horn of Africa, Sahel, Maghreb, Levant, \
    Balkans, Caucasus, South Caucasus, Scandinavia, Asia-Pacific, Indo-Pacific, Gaza, Gaza Strip, Gaza City, \
    Khan Younis, Khan Yunis, Rafah, Deir al-Balah, Jabalia, Jabaliya, Beit Hanoun, Beit Lahia, Beit Lahiya, \
    Nuseirat, Bureij, Maghazi, Shujaiya, Shujayea, Sheikh Jarrah, Silwan, West Bank, \
    East Jerusalem, West Jerusalem, Jerusalem, al-Quds, Al-Quds, Ramallah, Nablus, Jenin, Tulkarm, Tulkarem, \
    Qalqilya, Hebron, Al-Khalil, Bethlehem, Jericho, Huwara, Masafer Yatta, Negev, Naqab, Galilee, Golan Heights, \
    Shebaa Farms, Sderot, Ashkelon, Ashdod, Eilat, Haifa, Metula, Kiryat Shmona, Dimona, Tel Aviv, Beersheba, \
    Be'er Sheva, Nahariya, Safed, Ma'ale Adumim, Beirut, Dahiyeh, Dahieh, Sidon, Saida, Bekaa, Bekaa Valley, \
    Beqaa Valley, Baalbek, Nabatieh, Bint Jbeil, Naqoura, Marjayoun, Khiam, Maroun al-Ras, Aita al-Shaab, Crimea, \
    Donbas, Donbass, Donetsk, Luhansk, Kherson, Zaporizhzhia, Zaporizhia, Mariupol, Bakhmut, Avdiivka, Kharkiv, \
    Odesa, Odessa, Kyiv, Lviv, Dnipro, Transnistria, South Ossetia, Abkhazia, Nagorno-Karabakh, Chechnya, \
    Dagestan, Kaliningrad, Kashmir, Jammu and Kashmir, Punjab, Sindh, Balochistan, Khyber Pakhtunkhwa, Waziristan, \
    Uttar Pradesh, Madhya Pradesh, Tamil Nadu, West Bengal, Andhra Pradesh, Maharashtra, Gujarat, Rajasthan, \
    Bihar, Jharkhand, Odisha, Assam, Manipur, Kerala, Karnataka, Telangana, Haryana, Xinjiang, Hong Kong, Macau, \
    Guangdong, Sichuan, Hubei, Inner Mongolia, Rakhine, Kachin, Mindanao, Luzon, Aceh, Darfur, North Darfur, \
    South Kordofan, Blue Nile State, Tigray, Oromia, Puntland, Cabo Delgado, North Kivu, South Kivu, Ituri, \
    Zanzibar, Casamance, Niger Delta, Borno, Kaduna, Gauteng, KwaZulu-Natal, Eastern Cape, Western Cape, Idlib, \
    Aleppo, Homs, Daraa, Deraa, Deir ez-Zor, Raqqa, Hasakah, Sweida, Latakia, Kurdistan, Iraqi Kurdistan, Anbar, \
    Mosul, Kirkuk, Basra, Fallujah, Najaf, Karbala, Erbil, Hadramout, Hodeidah, Hodeida, Marib, Taiz, Saada, Aden, \
    Catalonia, Basque Country, Andalusia, Galicia, Lombardy, Sicily, Sardinia, Tuscany, Bavaria, Saxony, \
    Thuringia, Brandenburg, Silesia, Corsica, Brittany, Flanders, Wallonia, Vojvodina, Republika Srpska, \
    Catalunya, Scotland, Wales, England, Cornwall, Yorkshire, Lancashire, Merseyside, West Midlands, East Anglia, \
    Alaska, Alabama, Arizona, Arkansas, California, Colorado, Connecticut, Florida, Hawaii, Idaho, Illinois, \
    Indiana, Iowa, Kansas, Kentucky, Louisiana, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, \
    Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, \
    Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, \
    West Virginia, Wisconsin, Wyoming, British Columbia, Ontario, Quebec, Québec, Nova Scotia, Newfoundland, \
    Saskatchewan, Manitoba, New South Wales, Queensland, Tasmania, South Australia, Western Australia, \
    Northern Territory, Silicon Valley, Wall Street, Capitol Hill, Siberia, Patagonia, Amazonia, Falkland Islands, \
    Gibraltar, Guantanamo Bay, Guantánamo Bay, Okinawa, Hokkaido, Fukushima, Diego Garcia, Chagos Islands, \
    Spratly Islands, Senkaku Islands, Kuril Islands, Svalbard, Faroe Islands, Canary Islands
    """

  private static let towns: StaticString = """
    Abidjan, Abu Dhabi, Abuja, Accra, Addis Ababa, Algiers, Amman, Amsterdam, Ankara, Antananarivo, Asmara, \
    Astana, Asuncion, Athens, Auckland, Baghdad, Baku, Bamako, Bangkok, Bangui, Barcelona, Beijing, Belfast, \
    Belgrade, Benghazi, Berlin, Bishkek, Bogota, Bogotá, Brasilia, Brasília, Bratislava, Brazzaville, Brussels, \
    Bucharest, Budapest, Buenos Aires, Bujumbura, Cairo, Canberra, Cape Town, Caracas, Casablanca, Chisinau, \
    Colombo, Conakry, Copenhagen, Dakar, Damascus, Dar es Salaam, Dhaka, Doha, Dubai, Dublin, Durban, Dushanbe, \
    Edinburgh, El Fasher, El Geneina, Omdurman, Port Sudan, Freetown, Gaborone, Geneva, Glasgow, Goma, \
    Guatemala City, Hamburg, Hanoi, Harare, Havana, Helsinki, Ho Chi Minh City, Islamabad, Istanbul, Izmir, \
    Jakarta, Jeddah, Johannesburg, Juba, Kabul, Kampala, Kandahar, Karachi, Kathmandu, Khartoum, Kigali, Kinshasa, \
    Kolkata, Kuala Lumpur, Kuwait City, La Paz, Lagos, Lahore, Libreville, Lilongwe, Lisbon, Ljubljana, London, \
    Los Angeles, Luanda, Lusaka, Madrid, Managua, Manama, Manila, Maputo, Marseille, Mecca, Melbourne, \
    Mexico City, Milan, Minsk, Mogadishu, Mombasa, Monrovia, Montevideo, Montreal, Moscow, Mumbai, Munich, Muscat, \
    Nairobi, Naples, Naypyidaw, N'Djamena, New Delhi, New York City, Niamey, Nicosia, Nouakchott, Osaka, Oslo, \
    Ottawa, Ouagadougou, Paris, Peshawar, Phnom Penh, Port-au-Prince, Prague, Pretoria, Pristina, Pyongyang, \
    Quetta, Quito, Rabat, Rawalpindi, Reykjavik, Riga, Rio de Janeiro, Riyadh, Rome, Rotterdam, San Francisco, \
    San José, San Salvador, Sana'a, Sanaa, Santo Domingo, Sao Paulo, São Paulo, Sarajevo, Seoul, Shanghai, \
    Shenzhen, Skopje, Srinagar, St. Petersburg, Stockholm, Strasbourg, Taipei, Tallinn, Tashkent, Tbilisi, \
    Tegucigalpa, Tehran, The Hague, Thessaloniki, Tirana, Tokyo, Toronto, Tripoli, Tunis, Turin, Ulaanbaatar, \
    Valletta, Vancouver, Vienna, Vientiane, Vilnius, Warsaw, Washington DC, Washington D.C., Windhoek, Wuhan, \
    Yangon, Yaoundé, Yaounde, Yerevan, Zagreb, Zurich
    """

  private static let sites: StaticString = """
    Al-Aqsa Mosque, Al Aqsa Mosque, Al-Aqsa, Temple Mount, Western Wall, Haram al-Sharif, Dome of the Rock, \
    Church of the Holy Sepulchre, Al-Shifa Hospital, Al-Shifa hospital, Al Shifa Hospital, Nasser Hospital, \
    Al-Ahli Hospital, Kamal Adwan Hospital, Indonesian Hospital, European Hospital, Kerem Shalom, Karem Abu Salem, \
    Rafah crossing, Rafah Crossing, Erez crossing, Allenby Bridge, Qalandia, Philadelphi Corridor, \
    Netzarim Corridor, Philadelphi corridor, Netzarim corridor, Sde Teiman, Ofer Prison, Ofer prison, Evin Prison, \
    Evin prison, Natanz, Fordow, Bushehr, Ben Gurion Airport, Ben Gurion International Airport, Heathrow, \
    Heathrow Airport, Gatwick, Gatwick Airport, Stansted, JFK Airport, LaGuardia Airport, \
    Charles de Gaulle Airport, Frankfurt Airport, Schiphol, Capitol Building, US Capitol, U.S. Capitol, \
    Lincoln Memorial, Times Square, Trafalgar Square, Piccadilly Circus, Hyde Park, Buckingham Palace, \
    Windsor Castle, Westminster Abbey, Downing Street, Elysee Palace, Élysée Palace, Elysée Palace, Red Square, \
    Tiananmen Square, Tahrir Square, Taksim Square, Hagia Sophia, Eiffel Tower, Notre-Dame, Notre Dame Cathedral, \
    Brandenburg Gate, Blue House, Zaporizhzhia Nuclear Power Plant, Chernobyl, Chornobyl, Fukushima Daiichi, \
    Three Gorges Dam, Grand Ethiopian Renaissance Dam, Kakhovka dam, Suez Canal, Panama Canal, Old Trafford, \
    Wembley Stadium, Wembley, Anfield, Emirates Stadium, Stamford Bridge, Camp Nou, Santiago Bernabéu, \
    Santiago Bernabeu, Madison Square Garden, Ground Zero, World Trade Center, Empire State Building, \
    Statue of Liberty, Golden Gate Bridge, Guantanamo, Abu Ghraib, Robben Island, Auschwitz, Auschwitz-Birkenau, \
    Buchenwald, Dachau, Srebrenica, Demilitarized Zone, Green Zone, Mar-a-Lago, Rikers Island, \
    Kennedy Space Center, Cape Canaveral, International Space Station
    """

  private static let waters: StaticString = """
    Mediterranean, Mediterranean Sea, Red Sea, Black Sea, Dead Sea, Caspian Sea, Baltic Sea, North Sea, \
    Sea of Azov, Arabian Sea, South China Sea, East China Sea, Yellow Sea, Sea of Japan, Persian Gulf, \
    Gulf of Aden, Gulf of Oman, Gulf of Mexico, Gulf of Guinea, Strait of Hormuz, Bab al-Mandab, Bab el-Mandeb, \
    Bab al-Mandab Strait, Bab el-Mandeb Strait, Taiwan Strait, Kerch Strait, Bosphorus, Bosporus, Dardanelles, \
    English Channel, Irish Sea, Atlantic, Atlantic Ocean, Pacific Ocean, Indian Ocean, Arctic, Arctic Ocean, \
    Antarctica, Nile, Blue Nile, Euphrates, Tigris, Litani River, Jordan River, River Jordan, Jordan Valley, \
    Dnieper, Dnipro River, Danube, Rhine, Thames, River Thames, Seine, Volga, Amazon rainforest, Amazon River, \
    Mississippi River, Rio Grande, Congo River, Zambezi, Ganges, Brahmaputra, Mekong, Mekong River, Yangtze, \
    Yangtze River, Yellow River, Lake Victoria, Lake Chad, Lake Tanganyika, Lake Turkana, Lake Superior, \
    Lake Michigan, Great Lakes, Great Barrier Reef, Sahara, Sahara Desert, Sinai, Sinai Peninsula, Himalayas, \
    Mount Everest, Alps, Pyrenees, Carpathians, Urals, Andes, Rocky Mountains, Kilimanjaro, Mount Kenya, \
    Mount Hermon, Korean Peninsula, Korean peninsula, Iberian Peninsula, Darién Gap, Darien Gap
    """
}
