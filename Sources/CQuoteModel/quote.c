#include "CQuoteModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(4096) const unsigned char quotidian_quote_model[] = {
#embed "quote.bin"
};
const size_t quotidian_quote_model_size = sizeof quotidian_quote_model;
