package org.daybook.installer.bench.report;

/// Something that is measured.
///
/// @param name its name in the report, group before the dot
/// @param unit the value's unit; rates end in `/s`, where more is better
/// @param meaning what it is, in one sentence without a full stop
/// @param limit the raw way of doing the same work, or `-` where there is none
public record Figure(String name, String unit, String meaning, String limit) {
  /// What stands where nothing applies.
  public static final String NONE = "-";

  /// What it is measured together with.
  public String group() {
    var dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
