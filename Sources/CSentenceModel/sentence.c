#include "CSentenceModel.h"

_Alignas(4096) const unsigned char quotidian_sentence_model[] = {
#embed "sentence.bin"
};
const size_t quotidian_sentence_model_size = sizeof quotidian_sentence_model;

const unsigned char quotidian_character_classes[] = {
#embed "characters.bin"
};
const size_t quotidian_character_classes_size = sizeof quotidian_character_classes;
