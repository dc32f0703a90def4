/// Agreements, events and prizes that the news names often; a comma ends a name. Ours, from general knowledge.
extension WorldNames {
  static let others: [StaticString] = [
    """
    World Cup, FIFA World Cup, Champions League, Premier League, Europa League, La Liga, Super Bowl, \
    World Series, Olympic Games, Paralympic Games, Winter Olympics, Summer Olympics, Commonwealth Games, \
    Tour de France, Giro d'Italia, Six Nations, Ryder Cup, Africa Cup of Nations, Copa América, Copa America, \
    Euro 2024, Wimbledon Championships, French Open, Australian Open, Indian Premier League, Nobel Prize, \
    Nobel Peace Prize, Pulitzer Prize, Booker Prize, Palme d'Or, Oscars, Academy Awards, Golden Globes, \
    Grammy Awards, Brit Awards, Cannes Film Festival, Eurovision, Eurovision Song Contest, \
    Glastonbury Festival, Brexit, Oslo Accords, Abraham Accords, Camp David Accords, Geneva Convention, \
    Geneva Conventions, Paris Agreement, Kyoto Protocol, Good Friday Agreement, Minsk agreements, \
    Dayton Agreement, Joint Comprehensive Plan of Action, Treaty of Versailles, Maastricht Treaty, Lisbon Treaty, \
    Rome Statute, Genocide Convention, Non-Proliferation Treaty, Belt and Road Initiative, Green New Deal, \
    Marshall Plan, Affordable Care Act, Obamacare, Inflation Reduction Act, Patriot Act, Balfour Declaration, \
    Magna Carta, World War I, World War II, First World War, Second World War, Cold War, Vietnam War, Korean War, \
    Gulf War, Iraq War, Six-Day War, Yom Kippur War, October War, First Intifada, Second Intifada, Nakba, \
    Holocaust, Arab Spring, Prague Spring, Great Depression, Industrial Revolution, French Revolution, \
    Islamic Revolution, Cultural Revolution, Boston Marathon, COVID-19, Covid-19, Ebola, Zika, Al-Aqsa Flood, \
    Operation Al-Aqsa Flood, True Promise, Operation True Promise, Iron Dome, Nord Stream, Hurricane Katrina, \
    Dow Jones, Dow Jones Industrial Average, FTSE 100, Nikkei, Hang Seng, Bitcoin, Ethereum, Ramadan, Hanukkah, \
    Passover, Yom Kippur, Rosh Hashanah, Diwali, Eid al-Fitr, Eid al-Adha, Quran, Qur'an, Koran, Torah, Talmud
    """
  ]
}
