#include "CEntityModel.h"

_Alignas(4096) const unsigned char quotidian_entity_model[] = {
#embed "entity.bin"
};
const size_t quotidian_entity_model_size = sizeof quotidian_entity_model;
