import Testing

/// Every case: the text, and all values in it. The day of publication is Tuesday, 2026-11-24.
@Suite struct ValueScannerTests {
  private func check(_ text: String, _ expected: String) throws {
    let found = listed(
      try tagged(
        text, published: "2026-11-24T09:00:00Z", options: ["names": .boolean(false)]))
    #expect(found == expected, "\(text)")
  }

  @Test(arguments: [
    ("On 2026-11-24 it rained.", "DATE:2026-11-24=2026-11-24"),
    ("At 2026-11-24T10:30:00Z it rained.", "DATE:2026-11-24T10:30:00Z=2026-11-24T10:30:00Z"),
    ("On 24 November 2026 it rained.", "DATE:24 November 2026=2026-11-24"),
    ("On November 24, 2026, it rained.", "DATE:November 24, 2026=2026-11-24"),
    ("On Nov. 24 it rained.", "DATE:Nov. 24=2026-11-24"),
    ("On the 24th of November it rained.", "DATE:24th of November=2026-11-24"),
    ("On January 3 it snows.", "DATE:January 3=2027-01-03"),
    ("In November 2026 it rained.", "DATE:November 2026=2026-11"),
    ("In September it rained.", "DATE:September=2026-09"),
    ("The storm of 24/11/2026 was mild.", "DATE:24/11/2026=2026-11-24"),
    ("The storm of 11/24/2026 was mild.", "DATE:11/24/2026=2026-11-24"),
    ("The storm of 24.11.2026 was mild.", "DATE:24.11.2026=2026-11-24"),
    ("The storm of 03/04/1990 was mild.", "DATE:03/04/1990"),
    ("The storm of 12/11/2026 was mild.", "DATE:12/11/2026"),
    ("The storm of 02/12/2026 was mild.", "DATE:02/12/2026=2026-12-02"),
    ("He was born in 1848.", "DATE:1848=1848"),
    ("The 2019 election was close.", "DATE:2019=2019"),
    ("Some 2000 people came.", "CARDINAL:2000=2000"),
    ("Music of the 1990s is back.", "DATE:1990s=199X"),
    ("Music of the '90s is back.", "DATE:'90s=199X"),
    ("Steam came in the 1800s.", "DATE:1800s=18XX"),
    ("It began in the mid-1990s.", "DATE:mid-1990s=199X"),
    ("It began in the early 1970s.", "DATE:early 1970s=197X"),
    ("The 19th century was long.", "DATE:19th century=18XX"),
    ("The twenty-first century is young.", "DATE:twenty-first century=20XX"),
    ("The war of 1914–1918 ended.", "DATE:1914–1918=1914/1918"),
    ("In the 2019-20 season they won.", "DATE:2019-20=2019/2020"),
    ("It was 9/11 that changed it.", "DATE:9/11=2001-09-11"),
    ("On Tuesday it rained.", "DATE:Tuesday=2026-11-24"),
    ("On Monday it rained.", "DATE:Monday=2026-11-23"),
    ("On Wednesday morning it rained.", "DATE:Wednesday morning=2026-11-18"),
    ("Last Tuesday it rained.", "DATE:Last Tuesday=2026-11-17"),
    ("Next Friday it snows.", "DATE:Next Friday=2026-11-27"),
    ("On Tuesday, November 24, 2026, it rained.", "DATE:Tuesday, November 24, 2026=2026-11-24"),
    ("On Tuesday 24 November it rained.", "DATE:Tuesday 24 November=2026-11-24"),
    ("Yesterday it rained.", "DATE:Yesterday=2026-11-23"),
    ("It rained yesterday evening.", "DATE:yesterday evening=2026-11-23"),
    ("It will rain tomorrow.", "DATE:tomorrow=2026-11-25"),
    ("It may rain today.", "DATE:today=2026-11-24"),
    ("It rained last week.", "DATE:last week=2026-W47"),
    ("It rained last month.", "DATE:last month=2026-10"),
    ("It will rain next year.", "DATE:next year=2027"),
    ("It rained three days ago.", "DATE:three days ago=2026-11-21"),
    ("It rained 2 years ago.", "DATE:2 years ago=2024"),
    ("It rained a week ago.", "DATE:a week ago=2026-W47"),
    ("It rained last March.", "DATE:last March=2026-03"),
    ("Profit rose in the third quarter of 2025.", "DATE:third quarter of 2025=2025-Q3"),
    ("In summer 2018 it was hot.", "DATE:summer 2018=2018"),
    ("In the spring of 1848 it began.", "DATE:spring of 1848=1848"),
    ("Caesar died in 44 BC.", "CARDINAL:44=44"),
    ("Rome fell in 1453 BC.", "DATE:1453 BC=-1452"),
    ("The day before yesterday it rained.", "DATE:The day before yesterday=2026-11-22"),
  ])
  func `Dates`(text: String, expected: String) throws { try check(text, expected) }

  @Test(arguments: [
    ("Theresa May said no.", ""),
    ("May said no.", ""),
    ("It may rain.", ""),
    ("They may 5 times a day.", "CARDINAL:5=5"),
    ("In May it rained.", "DATE:May=2026-05"),
    ("On May 5 it rained.", "DATE:May 5=2026-05-05"),
    ("By late May it rained.", "DATE:late May=2026-05"),
    ("They march on Rome.", ""),
    ("March said no.", ""),
    ("In March it rained.", "DATE:March=2026-03"),
    ("The march of time.", ""),
    ("April Jones won.", ""),
    ("June Carter sang.", ""),
    ("August Strindberg wrote.", ""),
    ("The sun set.", ""),
    ("He sat down and wed her.", ""),
    ("It was open 24/7.", ""),
    ("Use version 2.0 now.", ""),
    ("Use release 2.0.1 now.", ""),
    ("See page 12.", ""),
    ("He wore No. 10.", ""),
    ("COVID-19 spread.", ""),
    ("The A4 and the 5G net.", ""),
    ("It ended 3-1.", "CARDINAL:3-1"),
    ("Add 1/2 cup.", ""),
    ("The ratio is 3:1.", ""),
    ("No one came.", ""),
    ("At first it rained.", ""),
    ("First, it rained.", ""),
    ("He will second the motion.", ""),
    ("Sales of 1,5 units.", ""),
  ])
  func `Words and numbers that are no dates`(text: String, expected: String) throws {
    try check(text, expected)
  }

  @Test(arguments: [
    ("At 10:30 it began.", "TIME:10:30=10:30"),
    ("At 10:30 am it began.", "TIME:10:30 am=10:30"),
    ("At 5pm it began.", "TIME:5pm=17:00"),
    ("At 5 p.m. it began.", "TIME:5 p.m.=17:00"),
    ("At 10.30pm it began.", "TIME:10.30pm=22:30"),
    ("At 12 a.m. EST it began.", "TIME:12 a.m. EST=00:00-05:00"),
    ("At 0900 GMT it began.", "TIME:0900 GMT=09:00Z"),
    ("At 14:05:30 it began.", "TIME:14:05:30=14:05:30"),
    ("At noon it began.", "TIME:noon=12:00"),
    ("At midnight it began.", "TIME:midnight=00:00"),
    ("At 8 o'clock it began.", "TIME:8 o'clock=08:00"),
    ("Open 7-9pm only.", "TIME:7-9pm=19:00/21:00"),
    ("Open 11-1pm only.", "TIME:11-1pm=11:00/13:00"),
    ("At 25:70 nothing.", ""),
  ])
  func `Times`(text: String, expected: String) throws { try check(text, expected) }

  @Test(arguments: [
    ("It cost $2bn.", "MONEY:$2bn=USD 2000000000"),
    ("It cost £1.2m.", "MONEY:£1.2m=GBP 1200000"),
    ("It cost €3,500.50.", "MONEY:€3,500.50=EUR 3500.5"),
    ("It cost US$5 million.", "MONEY:US$5 million=USD 5000000"),
    ("It cost A$50.", "MONEY:A$50=AUD 50"),
    ("It cost HK$1.5 billion.", "MONEY:HK$1.5 billion=HKD 1500000000"),
    ("It cost EUR 5 million.", "MONEY:EUR 5 million=EUR 5000000"),
    ("It cost Rs 500 crore.", "MONEY:Rs 500 crore=INR 5000000000"),
    ("It cost Rs. 500.", "MONEY:Rs. 500=INR 500"),
    ("It cost ₹2 lakh.", "MONEY:₹2 lakh=INR 200000"),
    ("It cost ¥1,000.", "MONEY:¥1,000=JPY 1000"),
    ("It cost 5 million dollars.", "MONEY:5 million dollars=USD 5000000"),
    ("It cost 10 Canadian dollars.", "MONEY:10 Canadian dollars=CAD 10"),
    ("It cost 10 US dollars.", "MONEY:10 US dollars=USD 10"),
    ("It cost 20 euros.", "MONEY:20 euros=EUR 20"),
    ("It cost 50 cents.", "MONEY:50 cents=USD 0.5"),
    ("It cost £2, or 50p less.", "MONEY:£2=GBP 2 | MONEY:50p=GBP 0.5"),
    ("It cost a million dollars.", "MONEY:a million dollars=USD 1000000"),
    ("It cost $10–15 million.", "MONEY:$10–15 million=USD 10000000/15000000"),
    ("It cost $5 to $10.", "MONEY:$5 to $10=USD 5/10"),
    ("It cost $1.2-billion.", "MONEY:$1.2-billion=USD 1200000000"),
    ("It cost two pounds sterling.", "MONEY:two pounds sterling=GBP 2"),
    ("It cost 300 Swiss francs.", "MONEY:300 Swiss francs=CHF 300"),
    ("It cost 5 € today.", "MONEY:5 €=EUR 5 | DATE:today=2026-11-24"),
    ("It cost 40 million pounds.", "MONEY:40 million pounds=GBP 40000000"),
    ("The $ sign.", ""),
  ])
  func `Money`(text: String, expected: String) throws { try check(text, expected) }

  @Test(arguments: [
    ("It rose 5%.", "PERCENT:5%=0.05"),
    ("It rose 5.5 percent.", "PERCENT:5.5 percent=0.055"),
    ("It rose ten per cent.", "PERCENT:ten per cent=0.1"),
    ("It rose 10-15%.", "PERCENT:10-15%=0.1/0.15"),
    ("It rose two percentage points.", "PERCENT:two percentage points=0.02"),
    ("It is 20 km away.", "QUANTITY:20 km=20 km"),
    ("It is 20km away.", "QUANTITY:20km=20 km"),
    ("A five-kilometre walk.", "QUANTITY:five-kilometre=5 km"),
    ("It is six feet tall.", "QUANTITY:six feet=6 ft"),
    ("He ran the 100m race.", "QUANTITY:100m=100 m"),
    ("It weighs 200 pounds.", "QUANTITY:200 pounds=200 lb"),
    ("It was 30°C there.", "QUANTITY:30°C=30 °C"),
    ("It was 37 degrees Celsius.", "QUANTITY:37 degrees Celsius=37 °C"),
    ("Over 5 square miles.", "QUANTITY:5 square miles=5 mi²"),
    ("Over 25 m² each.", "QUANTITY:25 m²=25 m²"),
    ("A 500 MW plant.", "QUANTITY:500 MW=500 MW"),
    ("At 60 mph.", "QUANTITY:60 mph=60 mph"),
    ("For three days.", "QUANTITY:three days=P3D"),
    ("For 18 months.", "QUANTITY:18 months=P18M"),
    ("A two-hour talk.", "QUANTITY:two-hour=PT2H"),
    ("A 42-year-old man.", "QUANTITY:42-year-old=P42Y"),
    ("For 10 to 15 years.", "QUANTITY:10 to 15 years=P10Y/P15Y"),
    ("In 30 seconds.", "QUANTITY:30 seconds=PT30S"),
  ])
  func `Shares, measures and durations`(text: String, expected: String) throws {
    try check(text, expected)
  }

  @Test(arguments: [
    ("Some 3.5 million people.", "CARDINAL:3.5 million=3500000"),
    ("Some 3.5m people.", "CARDINAL:3.5m=3500000"),
    ("Some 10–15 captives.", "CARDINAL:10–15=10/15"),
    ("Some 10 to 15 captives.", "CARDINAL:10 to 15=10/15"),
    ("Some 3,500 people.", "CARDINAL:3,500=3500"),
    ("Some three hundred and five people.", "CARDINAL:three hundred and five=305"),
    ("Twenty-one people.", "CARDINAL:Twenty-one=21"),
    ("A dozen people.", "CARDINAL:A dozen=12"),
    ("Two and a half million people.", "CARDINAL:Two and a half million=2500000"),
    ("Half a million people.", "CARDINAL:Half a million=500000"),
    ("Two thousand and ten people.", "CARDINAL:Two thousand and ten=2010"),
    ("Some 2bn people.", "CARDINAL:2bn=2000000000"),
    ("Seven came.", "CARDINAL:Seven=7"),
    ("The third man.", "ORDINAL:third=3"),
    ("The 21st time.", "ORDINAL:21st=21"),
    ("The twenty-second time.", "ORDINAL:twenty-second=22"),
    ("The 3th man.", ""),
    ("The second man.", "ORDINAL:second=2"),
    ("Metres per second.", ""),
    ("Some 12345678901234567890123 grains.", "CARDINAL:12345678901234567890123"),
  ])
  func `Numbers`(text: String, expected: String) throws { try check(text, expected) }

  @Test(arguments: [
    (
      "See https://Example.org/Path?q=1 now.",
      "URL:https://Example.org/Path?q=1=https://example.org/Path?q=1"
    ),
    ("See www.example.org now.", "URL:www.example.org=http://www.example.org"),
    ("Write to Jane.Doe@Example.org now.", "EMAIL:Jane.Doe@Example.org=jane.doe@example.org"),
    ("Ask @Jane_Doe now.", "HANDLE:@Jane_Doe=jane_doe"),
    ("It was #Brexit again.", "HASHTAG:#Brexit=brexit"),
    ("Call +44 20 7946 0958 now.", "PHONE:+44 20 7946 0958=+442079460958"),
    ("Call (555) 123-4567 now.", "PHONE:(555) 123-4567=5551234567"),
    ("Call 555-123-4567 now.", "PHONE:555-123-4567=5551234567"),
    ("Call 1-800-398-3128 now.", "PHONE:1-800-398-3128=18003983128"),
    ("Call 020 7946 0958 now.", "PHONE:020 7946 0958=02079460958"),
    ("Call 555-1234 now.", "PHONE:555-1234=5551234"),
    ("It was 555-1234 then.", "CARDINAL:555-1234=555/1234"),
  ])
  func `Addresses and phone numbers`(text: String, expected: String) throws {
    try check(text, expected)
  }

  @Test func `Without a day of publication relative dates have no value`() throws {
    #expect(
      listed(try tagged("It rained yesterday and on Monday.")) == "DATE:yesterday | DATE:Monday")
    #expect(listed(try tagged("On November 24 it rained.")) == "DATE:November 24=XXXX-11-24")
  }

  @Test func `Values can be switched off`() throws {
    let document = try tagged("On Monday it cost $5.", options: ["values": .boolean(false)])
    #expect(listed(document) == "")
  }
}
