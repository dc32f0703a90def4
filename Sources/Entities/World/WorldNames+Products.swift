/// Products that the news names often: phones, cars, aircraft, weapons, programs, medicines; a comma
/// ends a name. Ours, from general knowledge. Makers that share the name of their product are organisations.
extension WorldNames {
  static let products: [StaticString] = [
    """
    iPhone, iPad, MacBook, Apple Watch, AirPods, Apple TV, Vision Pro, iMac, iCloud, Siri, Windows 10, Windows 11, \
    Microsoft Office, Microsoft Teams, Xbox, Xbox One, PlayStation, PlayStation 4, PlayStation 5, Nintendo Switch, \
    Game Boy, Kindle, Amazon Alexa, Google Maps, Google Chrome, Google Translate, Google Docs, Google Drive, \
    Gmail, Chromebook, Pixel 8, Samsung Galaxy, Galaxy S24, Galaxy Note, BlackBerry, Walkman, Photoshop, \
    PowerPoint, Linux, Ubuntu, Debian, Firefox, Internet Explorer, ChatGPT, GPT-3, GPT-4, GPT-4o, Claude 3, \
    Gemini Ultra, GitHub Copilot, Stable Diffusion, Midjourney, Wikipedia, Wikidata, Fortnite, Minecraft, \
    Pokémon Go, Pokemon Go, Call of Duty, Grand Theft Auto, League of Legends, Candy Crush, Tetris, Rubik's Cube, \
    Coca-Cola, Pepsi, Big Mac, Red Bull, Heineken, Nutella, Kit Kat, Oreo, Marmite, Viagra, Prozac, Xanax, \
    Ozempic, Wegovy, Mounjaro, OxyContin, Tylenol, Paxlovid, Remdesivir, Covaxin, Covishield, Sputnik V, \
    CoronaVac, Comirnaty, Botox, Model S, Model 3, Model X, Model Y, Cybertruck, Toyota Corolla, Toyota Camry, \
    Toyota Prius, Toyota Hilux, Land Cruiser, Honda Civic, Honda Accord, Nissan Leaf, Ford F-150, Ford Mustang, \
    Ford Fiesta, Ford Focus, Volkswagen Golf, Volkswagen Beetle, Range Rover, Land Rover Defender, Mini Cooper, \
    Fiat 500, Fiat Panda, Renault Clio, Chevrolet Bolt, Chevy Volt, Tesla Model 3, Tesla Model Y, Porsche 911, \
    Jeep Wrangler, Camry, Corolla, Prius, RAV4, Boeing 737, Boeing 737 MAX, Boeing 737 Max, 737 MAX, 737 Max, \
    Boeing 747, Boeing 767, Boeing 777, Boeing 787, Boeing 787 Dreamliner, 787 Dreamliner, Airbus A320, \
    Airbus A321, Airbus A330, Airbus A350, Airbus A380, A320neo, Cessna 172, Antonov An-124, Tupolev Tu-154, \
    Black Hawk, Chinook, F-15, F-16, F-18, F-22, F-35, F-35A, MiG-29, MiG-31, Su-24, Su-25, Su-27, Su-34, Su-35, \
    Tu-95, B-2, B-52, Eurofighter Typhoon, Tomahawk, Storm Shadow, HIMARS, ATACMS, NASAMS, IRIS-T, THAAD, S-300, \
    S-400, Iskander, Kinzhal, Kalibr, Oreshnik, Sarmat, Shahed, Shahed-136, Bayraktar TB2, MQ-9 Reaper, Leopard 2, \
    Leopard 1, Challenger 2, M1 Abrams, Merkava, T-72, T-90, Kalashnikov, AK-47, AR-15, M16, Glock, Uzi, Novichok, \
    Zyklon B, Agent Orange, Fattah-1, Kheibar Shekan, Katyusha, Kornet, David's Sling, Arrow 3, \
    Hubble Space Telescope, James Webb Space Telescope, Falcon 9, Falcon Heavy, Crew Dragon, Soyuz, Space Shuttle, \
    Starliner, Ariane 5, Ariane 6, Vega-C, Chandrayaan-3, Artemis I, Apollo 11, Apollo 13, Voyager 1, Voyager 2, \
    USS Cole, USS Gerald R. Ford, USS Dwight D. Eisenhower, HMS Queen Elizabeth, Mavi Marmara, Costa Concordia, \
    Ever Given, Large Hadron Collider, MacBook Pro, MacBook Air, iPad Pro, iOS, macOS, WhatsApp Web, Uber Eats
    """
  ]
}
