package org.daybook.model.command;

import org.daybook.model.permission.Permission;

/// Everything the engine must know of a kind of command.
///
/// @param name wire name, lower case with hyphens; immutable once released
/// @param version the version this program writes, from 1; older ones are upcast
/// @param type the record
/// @param nature whether the centre may refuse it
/// @param reach which scope it writes
/// @param permission what its author must be allowed to do
/// @param rule decides it
public record CommandType<C extends Command>(
    String name,
    int version,
    Class<C> type,
    Nature nature,
    Reach reach,
    Permission permission,
    Rule<C> rule) {}
