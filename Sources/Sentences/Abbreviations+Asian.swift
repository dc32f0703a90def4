// Abbreviations of languages in Arabic, Devanagari and other scripts, by how they behave before a full stop.
// Collected from general knowledge of the languages.
extension AbbreviationList {
  static let arabic = AbbreviationList(
    title: "د أ أ.د م ا ع ش السيد أ.م.د", inner: "ص ج ط هـ ق.م مثلا",
    open: "إلخ الخ ت ب.م ص.ب ش.م.م م.م", beforeNumber: "ص ج رقم ع ط ت هـ")
  static let persian = AbbreviationList(
    title: "د دکتر م مهندس آ", inner: "ر.ک رک ص ج", open: "الخ غیره ق.م ه.ش ه.ق م.ش ش",
    beforeNumber: "ص ج ش")
  static let urdu = AbbreviationList(
    title: "ڈاکٹر پروفیسر", inner: "مثلاً ص ج", open: "وغیرہ ق.م", beforeNumber: "ص ج نمبر")
  static let hindi = AbbreviationList(
    title: "डॉ डा श्री श्रीमती सुश्री प्रो पं कु स्व मो ले कर्नल",
    inner: "उदा जैसे अर्थात् ई.पू", open: "आदि इत्यादि कि.मी कि.ग्रा रु ई लि प्रा", beforeNumber: "नं पृ सं क्र",
    unit: "कि.मी किमी रु मि से")
  static let marathi = AbbreviationList(
    title: "डॉ डाॅ श्री श्रीमती सौ प्रा कु पं कै मा चि रा ना ह.भ.प ले", inner: "उदा म्हणजे", open: "इ इत्यादी वगैरे कि.मी रु लि ई.स",
    beforeNumber: "क्र पृ नं",
    unit: "कि.मी किमी रु मि से")
}
