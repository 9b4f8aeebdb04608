package org.daybook.model.command;

import org.daybook.model.value.PersonDetails;

/// A command that brings personal details. They travel and are stored beside the operation, which
/// holds only their salted hash.
public interface CarriesPerson extends Command {
  PersonDetails person();

  /// The same command with other details; with [PersonDetails#ERASED] it is what the chain hashes.
  CarriesPerson withPerson(PersonDetails person);
}
