#include "CQuoteModel.h"

_Alignas(4096) static const unsigned char model[] = {
#embed "quote.bin"
};
const unsigned char *quotidian_quote_model(void) { return model; }
const size_t quotidian_quote_model_size = sizeof model;
