#include "document/withdrawn.hpp"

#include <fmt/format.h>

namespace passation {

std::string why_text(const WithdrawnLabel& withdrawn) {
  const char* sheet = withdrawn.label.is_label() ? "étiquette" : "fiche";
  switch (withdrawn.why) {
    case WhyWithdrawn::gone: return "N’est plus dans l’établissement.";
    case WhyWithdrawn::taken_over:
      return "L’identifiant est celui d’une autre personne, d’après la liste de la plateforme.";
    case WhyWithdrawn::moved: return fmt::format("A changé de division\u00a0: {}.", withdrawn.new_division);
    case WhyWithdrawn::corrected: return fmt::format("Corrigée\u00a0: une nouvelle {} la remplace.", sheet);
    case WhyWithdrawn::reset: return fmt::format("Le mot de passe a changé\u00a0: une nouvelle {} la remplace.", sheet);
  }
  return {};
}

std::string withdrawn_name(const WithdrawnLabel& withdrawn) {
  if (!withdrawn.label.name.empty() || withdrawn.owner.empty()) return withdrawn.label.name;
  return withdrawn.owner + " (étiquette de réserve)";
}

}  // namespace passation
