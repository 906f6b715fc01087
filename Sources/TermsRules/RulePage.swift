/// The pages about the rules, for those who ask what a finding means.
public enum RulePage {
  /// The page of a rule as Markdown, in English; nil for a code that no rule has.
  public static func text(of code: String) -> String? { pages[code].map { String(decoding: $0, as: UTF8.self) } }

  /// What the rule reports, in a sentence: the first paragraph of its page.
  public static func summary(of code: String) -> String? {
    text(of: code)?.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).prefix { !$0.isEmpty }
      .joined(separator: " ")
  }

  private static let pages: [String: [UInt8]] = [
    "ambiguous-reference": PackageResources.ambiguous_reference_md,
    "amount-mismatch": PackageResources.amount_mismatch_md,
    "broken-reference": PackageResources.broken_reference_md,
    "circular-definition": PackageResources.circular_definition_md,
    "contents-mismatch": PackageResources.contents_mismatch_md,
    "count-mismatch": PackageResources.count_mismatch_md,
    "damaged-encoding": PackageResources.damaged_encoding_md,
    "damaged-number": PackageResources.damaged_number_md,
    "dangling-reference": PackageResources.dangling_reference_md,
    "definition-order": PackageResources.definition_order_md,
    "duplicate-definition": PackageResources.duplicate_definition_md,
    "duplicate-heading": PackageResources.duplicate_heading_md,
    "duplicate-section": PackageResources.duplicate_section_md,
    "foreign-party": PackageResources.foreign_party_md,
    "glued-words": PackageResources.glued_words_md,
    "impossible-date": PackageResources.impossible_date_md,
    "incomplete-text": PackageResources.incomplete_text_md,
    "inconsistent-name": PackageResources.inconsistent_name_md,
    "inconsistent-term": PackageResources.inconsistent_term_md,
    "inline-clause": PackageResources.inline_clause_md,
    "invalid-range": PackageResources.invalid_range_md,
    "invalid-remark": PackageResources.invalid_remark_md,
    "law-spelling": PackageResources.law_spelling_md,
    "list-conjunction": PackageResources.list_conjunction_md,
    "misplaced-definition": PackageResources.misplaced_definition_md,
    "missing-annex": PackageResources.missing_annex_md,
    "mixed-numbering-style": PackageResources.mixed_numbering_style_md,
    "mixed-reference-style": PackageResources.mixed_reference_style_md,
    "module-relative-reference": PackageResources.module_relative_reference_md,
    "number-mismatch": PackageResources.number_mismatch_md,
    "numbering-gap": PackageResources.numbering_gap_md,
    "numbering-order": PackageResources.numbering_order_md,
    "outdated-law": PackageResources.outdated_law_md,
    "period-conflict": PackageResources.period_conflict_md,
    "placeholder": PackageResources.placeholder_md,
    "repeated-document": PackageResources.repeated_document_md,
    "self-reference": PackageResources.self_reference_md,
    "suspicious-reference": PackageResources.suspicious_reference_md,
    "title-mismatch": PackageResources.title_mismatch_md,
    "unbalanced-bracket": PackageResources.unbalanced_bracket_md,
    "undeclared-synonym": PackageResources.undeclared_synonym_md,
    "undefined-term": PackageResources.undefined_term_md,
    "unused-definition": PackageResources.unused_definition_md,
    "use-before-definition": PackageResources.use_before_definition_md,
  ]
}
