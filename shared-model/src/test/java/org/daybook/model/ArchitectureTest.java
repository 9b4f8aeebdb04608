package org.daybook.model;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import org.daybook.model.testkit.ArchitectureRules;

@AnalyzeClasses(packages = "org.daybook.model", importOptions = DoNotIncludeTests.class)
class ArchitectureTest extends ArchitectureRules {}
