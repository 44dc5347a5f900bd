#pragma once
// What the pages of classes and of the staff share: somebody is added, removed or put back by hand.

#include <string>
#include <vector>

#include "ledger/registry.hpp"
#include "web/visit.hpp"

namespace passation {

/// The page of a class; empty: of the pupils who are in none.
std::string class_address(const std::string& division);
/// The page on which somebody like this is added.
std::string page_of_newcomer(const AddRequest& newcomer);

std::string name_of(const KnownPerson& person);  ///< "MERLE Lucie", as class lists have it
/// "MERLE Lucie, 6E 1, 03/02/2015": tells namesakes apart.
std::string told_apart(const KnownPerson& person);
/// A menu of classes for a cell of a table. @param chosen empty: none yet
Html class_menu(const std::string& label, const std::string& name, const std::vector<std::string>& divisions,
                const std::string& chosen);

/// « Les données sont enregistrées » and what it was, for the next page; the request goes on from the new state.
void note_saved(Visit& visit, const Message& what);

/// The cells in which a newcomer is typed: name, given name, sex, birth date.
std::vector<Html> newcomer_cells(const Visit& visit);
Html newcomer_button(const Visit& visit);
/// Adds whom the form describes, if anybody. False: the registry may know this person, and the page has to ask.
/// @throws Error as add_person()
bool add_newcomer(Visit& visit, bool staff, const std::string& division);
/// Both people side by side and the choices; empty where nothing is asked on the page of this address.
Html newcomer_question(const Visit& visit, const std::string& address);
/// Does what the question's form says. False: there is another question.
bool answer_newcomer(Visit& visit);

/// What « Supprimer » will do, and the button that does it. @param printed a label of this person is somewhere
Html removal(const Visit& visit, const std::string& address, const KnownPerson& person, bool printed);
void remove_one(Visit& visit, PersonId person);
/// Those who were removed, each with « Remettre »; empty where there are none.
Html removed_people(const Visit& visit, const std::string& address, const std::vector<KnownPerson>& removed);
void put_back(Visit& visit, PersonId person);

}  // namespace passation
