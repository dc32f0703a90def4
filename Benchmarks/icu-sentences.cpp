// Sentences and words of text files by ICU's break iterators, for the comparison in `sentences-speed`.
#include <unicode/brkiter.h>
#include <unicode/utext.h>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

int main(int count, char** paths) {
  std::vector<std::string> texts;
  double bytes = 0;
  for (int number = 1; number < count; number++) {
    std::ifstream file(paths[number], std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    bytes += texts.back().size();
  }
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> sentences(icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
  std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
  if (U_FAILURE(status)) return 1;
  double best[2] = {1e9, 1e9};
  long found[2] = {0, 0};
  for (int round = 0; round < 5; round++) {
    for (int kind = 0; kind < 2; kind++) {
      icu::BreakIterator& breaks = kind == 0 ? *sentences : *words;
      found[kind] = 0;
      std::clock_t start = std::clock();
      for (const std::string& text : texts) {
        UText* view = utext_openUTF8(nullptr, text.data(), text.size(), &status);
        breaks.setText(view, status);
        while (breaks.next() != icu::BreakIterator::DONE) found[kind]++;
        utext_close(view);
      }
      double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
      if (seconds < best[kind]) best[kind] = seconds;
    }
  }
  std::printf("ICU: %ld sentences %.0f MB/s, %ld words and gaps %.0f MB/s, one after the other %.0f MB/s\n", found[0],
              bytes / 1e6 / best[0], found[1], bytes / 1e6 / best[1], bytes / 1e6 / (best[0] + best[1]));
}
