/// The verbs of saying: base form, frames, strength, prepositions.
///
/// Frames: c clause, t that-clause, n noun phrase, a addressee, i infinitive, o object with
/// infinitive, q quotation, p prepositional. The selection and the strengths follow counts of cue
/// uses in attributed news text (a fact about English, not a model); the frames are our own.
enum CueVerbTable {
  static let lines = """
    say ctq 9
    tell ctaqo 9
    add ctq 9
    write ctq 8
    ask taqoip 7 for about
    note ctq 8
    report ctqn 7
    announce ctqn 8
    suggest ctqn 7
    argue ctqp 8 for against
    tweet ctqn 8
    describe n 7
    criticize n 8
    criticise n 8
    accuse n 8
    decline i 6
    call nqp 6 for on
    declare ctqn 8
    continue q 5
    acknowledge ctqn 8
    explain ctqn 8
    urge otqn 8
    propose tni 6
    promise ctqainp 6
    cite n 6
    vow ctqin 8
    agree tq 4
    conclude ctq 8
    praise n 8
    claim ctqni 8
    recall ctqn 8
    pledge ctqin 8
    respond qt 7
    reveal ctqn 6
    warn ctqaonp 8 of against about
    insist ctqp 8 on
    question nt 6
    state ctqn 8
    reply ctq 9
    reject n 5
    confirm ctqn 7
    deny ctqn 8
    indicate ctq 6
    point tqp 6 to
    predict ctq 7
    talk p 5 about of
    speak p 4 about of out against
    read q 5
    dismiss n 7
    express n 7
    admit ctqnp 8 to
    blast n 7
    order ntoq 5
    mention tn 5
    denounce n 8
    mock n 6
    discuss n 3
    assure tqac 8
    assert ctqn 8
    refer p 5 to
    echo qn 4
    charge tq 4
    slam n 7
    reiterate ctqn 8
    complain ctqp 8 about of
    decry n 8
    tout n 5
    request tn 6
    estimate ctqn 7
    concede ctqn 8
    thank n 4
    lament ctqn 8
    rail p 6 against
    allege ctqn 8
    emphasize ctqn 8
    emphasise ctqn 8
    stress ctqn 8
    repeat ctqn 5
    joke ctqp 8 about
    remind tqaoc 7
    recommend ctqn 7
    condemn nq 8
    quote n 6
    shout ctq 8
    chant qt 8
    bemoan nq 8
    remark ctqp 9 on
    plead qo 6
    answer qt 6
    boast ctqp 8 of about
    recount tqn 8
    caution ctqap 8 against
    speculate ctqp 8 about
    contend ctq 8
    inform tqac 7
    yell ctq 8
    observe ctq 6
    imply ct 6
    dub n 4
    rebuke nq 7
    hail nq 7
    comment tqp 8 on
    apologize qtp 8 for
    apologise qtp 8 for
    demand tqni 7
    proclaim ctqn 8
    testify ctqp 9 to about
    advise taoqc 7
    chide nq 8
    castigate n 8
    lambast n 8
    lambaste n 8
    maintain ctq 6
    disclose ctqn 7
    affirm ctqn 7
    stipulate ctq 7
    opine ctq 9
    quip ctq 9
    exclaim ctq 9
    retort ctq 9
    interject q 9
    counter ctq 8
    recommend ctqn 7
    implore oqta 8
    beg oqta 6
    plead q 6
    tease q 5
    muse ctqp 9 about
    ponder qt 4
    wonder tqc 5
    inquire tqp 8 about
    enquire tqp 8 about
    instruct oat 6
    direct o 3
    encourage o 5
    threaten itq 5
    swear ctqi 7
    confess ctqp 8 to
    rule t 6
    hint ctqp 7 at
    reason ctq 7
    theorize ctq 8
    theorise ctq 8
    posit ctq 8
    postulate ctq 8
    hypothesize ctq 8
    signal tq 4
    underline ctqn 6
    reaffirm tqn 7
    retell n 5
    relate tq 3
    elaborate qp 8 on
    clarify ctq 8
    specify ctqn 6
    detail n 3
    outline n 3
    summarize nq 5
    sum q 4
    characterize nq 7
    characterise nq 7
    label n 5
    brand n 5
    depict n 3
    portray n 3
    liken n 6
    blame n 5
    fault n 5
    scold nq 7
    berate n 7
    rip n 4
    ridicule n 6
    deride n 7
    disparage n 6
    applaud n 5
    commend n 6
    laud n 7
    salute n 5
    congratulate n 5
    refute nt 6
    rebut nt 6
    dispute nt 5
    contradict n 4
    protest ctqn 5
    object tqp 6 to
    vent q 6
    fume q 8
    rant qp 7 about
    grumble ctqp 8 about
    gripe ctqp 8 about
    whine ctqp 7 about
    groan q 7
    sigh q 7
    laugh q 6
    smile q 5
    grin q 5
    nod q 4
    whisper ctq 8
    mutter ctq 8
    murmur ctq 8
    mumble ctq 8
    scream ctq 7
    shriek q 8
    cry q 6
    roar q 5
    bellow q 8
    bark q 4
    snap q 6
    growl q 7
    snarl q 7
    hiss q 7
    sing q 5
    recite qn 5
    gush q 8
    rave qp 5 about
    enthuse ctq 9
    crow q 7
    deadpan q 9
    chime q 6
    interrupt q 6
    begin q 3
    volunteer ctq 4
    offer q 3
    venture q 5
    guess ctq 4
    email ctq 6
    text ctq 6
    message ctq 7
    post ctqn 5
    blog ctq 7
    print q 3
    communicate tqn 5
    convey tn 5
    relay tqn 5
    pronounce ctqn 7
    preach tqn 5
    lecture qn 5
    narrate q 6
    intone q 9
    drawl q 9
    stammer q 9
    stutter q 9
    blurt q 9
    prophesy ctq 7
    forecast tn 6
    reckon ctq 7
    fear t 3
    worry tp 3 about
    explain ctqn 8
    justify n 3
    attribute n 4
    invoke n 3
    answer qt 6
    reassure tqa 7
    notify ta 6
    alert ta 5
    lobby op 4 for
    petition o 5
    appeal qp 6 for
    vouch p 5 for
    exhort oq 8
    counsel oqt 6
    admonish oqta 8
    upbraid n 8
    reprimand n 6
    excoriate n 8
    savage n 5
    trash n 4
    pan n 4
    bash n 5
    insult n 4
    taunt nq 6
    pitch n 2
    advocate np 5 for
    champion n 3
    renounce n 5
    disavow n 6
    repudiate n 6
    retract n 5
    explain ctqn 8
    tip t 2
    stipulate ctq 7
    decree tq 7
    certify t 5
    attest tqp 7 to
    vocalize n 5
    voice n 6
    reveal ctqn 6
    divulge tn 7
    leak tn 3
    hypothesise ctq 8
    pray tq 4
    mandate tn 4
    quote n 6
    put q 6
    shrug q 6
    chuckle q 7
    sob q 7
    gasp q 7
    giggle q 6
    beam q 5
    frown q 5
    wince q 5
    defend n 3
    challenge n 3
    """

  /// Past tense and past participle of the irregular ones.
  static let irregular: [String: (String, String)] = [
    "say": ("said", "said"), "tell": ("told", "told"), "write": ("wrote", "written"),
    "speak": ("spoke", "spoken"), "read": ("read", "read"), "swear": ("swore", "sworn"),
    "beg": ("begged", "begged"), "sing": ("sang", "sung"), "begin": ("began", "begun"),
    "forecast": ("forecast", "forecast"), "foresee": ("foresaw", "foreseen"),
    "tear": ("tore", "torn"), "find": ("found", "found"), "show": ("showed", "shown"),
    "withdraw": ("withdrew", "withdrawn"), "retell": ("retold", "retold"),
    "rebut": ("rebutted", "rebutted"), "refer": ("referred", "referred"),
    "quip": ("quipped", "quipped"), "dub": ("dubbed", "dubbed"), "slam": ("slammed", "slammed"),
    "admit": ("admitted", "admitted"), "rip": ("ripped", "ripped"), "snap": ("snapped", "snapped"),
    "grin": ("grinned", "grinned"), "nod": ("nodded", "nodded"), "blog": ("blogged", "blogged"),
    "pan": ("panned", "panned"), "tip": ("tipped", "tipped"), "put": ("put", "put"),
    "sob": ("sobbed", "sobbed"), "shrug": ("shrugged", "shrugged"),
    "sum": ("summed", "summed"), "signal": ("signalled", "signalled"),
    "label": ("labelled", "labelled"), "go": ("went", "gone"), "drawl": ("drawled", "drawled"),
    "stammer": ("stammered", "stammered"), "infer": ("inferred", "inferred"),
    "plead": ("pleaded", "pleaded"), "understand": ("understood", "understood"),
    "rebuke": ("rebuked", "rebuked"), "leak": ("leaked", "leaked"),
  ]

  /// All forms of a verb with their kind.
  static func forms(of base: String) -> [(String, VerbForm)] {
    var forms: [(String, VerbForm)] = [(base, .base)]
    let bytes = Array(base.utf8)
    let last = bytes[bytes.count - 1]
    let vowels = Set("aeiou".utf8)
    let endsConsonantY = last == 0x79 && bytes.count > 1 && !vowels.contains(bytes[bytes.count - 2])
    let sibilant =
      base.hasSuffix("s") || base.hasSuffix("x") || base.hasSuffix("sh") || base.hasSuffix("ch")
    let stem = String(base.dropLast())
    forms.append(
      (endsConsonantY ? stem + "ies" : sibilant || base == "go" ? base + "es" : base + "s", .third))
    let doubled = irregular[base].map { $0.0.hasSuffix("ed") && $0.0.utf8.count == bytes.count + 3 }
    let past: String
    if let (irregularPast, participle) = irregular[base] {
      past = irregularPast
      forms.append((irregularPast, .past))
      if participle != irregularPast { forms.append((participle, .participle)) }
    } else {
      past = last == 0x65 ? base + "d" : endsConsonantY ? stem + "ied" : base + "ed"
      forms.append((past, .past))
    }
    if past.hasSuffix("lled"), !base.hasSuffix("ll") {
      // Both spellings: signalled, signaled.
      forms.append((base + "ed", .past))
      forms.append((base + "ing", .gerund))
    }
    if doubled == true {
      forms.append((base + String(UnicodeScalar(last)) + "ing", .gerund))
    } else if last == 0x65, !base.hasSuffix("ee") {
      forms.append((base == "lie" ? "lying" : stem + "ing", .gerund))
    } else {
      forms.append((base + "ing", .gerund))
    }
    return forms
  }
}
