#pragma once
// What is said at the terminal when the page cannot be opened to other machines. No page shows it.

#include "base/message.hpp"

namespace passation::phrase {

constexpr Phrase share_without_listen{"Ces options ne valent que pour une page ouverte à d’autres machines.",
                                      "These options are for a page that is open to other machines."};
constexpr Phrase share_without_listen_hint{"Ajouter --listen ADRESSE, ou ne garder que --port et --documents.",
                                           "Add --listen ADDRESS, or keep --port and --documents alone."};
constexpr Phrase share_address{"Ce n’est pas l’adresse IP d’une machine.", "This is no IP address of a machine."};
constexpr Phrase share_address_hint{"Donner une adresse de ce serveur, ou 0.0.0.0 pour toutes.",
                                    "Give an address of this server, or 0.0.0.0 for all of them."};
constexpr Phrase share_tls{"Sans TLS, la page n’est pas ouverte à d’autres machines.",
                           "Without TLS the page is not opened to other machines."};
constexpr Phrase share_tls_hint{"Donner le certificat et sa clé : --certificate FICHIER --private-key FICHIER",
                                "Give the certificate and its key: --certificate FILE --private-key FILE"};
constexpr Phrase share_hosts{"Le nom sous lequel on appelle la page n’est pas dit.",
                             "The name by which the page is called is not said."};
constexpr Phrase share_hosts_hint{"Donner chaque nom, sans port : --host passation.exemple.fr",
                                  "Give each name, without a port: --host passation.example.org"};
constexpr Phrase share_host_bad{"Ce n’est pas le nom d’une machine.", "This is no name of a machine."};
constexpr Phrase share_users{"Qui peut entrer n’est pas dit.", "It is not said who may enter."};
constexpr Phrase share_users_hint{
    "Donner le fichier des utilisateurs : --users FICHIER. La commande passation user add y ajoute quelqu’un.",
    "Give the file of users: --users FILE. The command passation user add adds somebody."};
constexpr Phrase share_nobody{"Aucun utilisateur de ce fichier ne peut entrer.", "No user of this file can enter."};
constexpr Phrase portal_address{"L’adresse IP du portail manque, ou n’en est pas une.",
                                "The portal's IP address is missing, or is none."};
constexpr Phrase portal_header{"L’en-tête où le portail écrit l’identifiant manque, ou ne convient pas.",
                               "The header in which the portal writes the user's name is missing, or will not do."};
constexpr Phrase portal_hint{"Donner les deux : --proxy 192.0.2.10 --proxy-header Remote-User",
                             "Give both: --proxy 192.0.2.10 --proxy-header Remote-User"};
constexpr Phrase private_key_open_to_others{"Tout le monde peut lire cette clé privée.",
                                            "Everybody can read this private key."};
constexpr Phrase private_key_hint{"En retirer le droit aux autres : chmod o= FICHIER",
                                  "Take that right from others: chmod o= FILE"};
constexpr Phrase tls_unusable{"Le certificat et sa clé privée ne conviennent pas.",
                              "The certificate and its private key will not do."};
constexpr Phrase tls_unusable_hint{
    "Vérifier que ce sont des fichiers PEM, que la clé est celle du certificat, et qu’elle n’a pas de phrase secrète.",
    "Check that they are PEM files, that the key is the certificate's, and that it has no passphrase."};

}  // namespace passation::phrase
