namespace ProposalDesk.Core.Organisation;

/// <summary>What is looked at when a year is opened (domain.md §8 开年).</summary>
public enum YearCheckItem
{
    /// <summary>报送时限 and 报送单位.</summary>
    Dates,

    /// <summary>期限.</summary>
    Limits,

    /// <summary>文号.</summary>
    Numbers,

    /// <summary>放假安排.</summary>
    Calendar,

    /// <summary>科室和分管领导.</summary>
    Sections,

    /// <summary>岗位和账号.</summary>
    People,

    /// <summary>审核环节.</summary>
    Reviews,

    /// <summary>答复类别.</summary>
    AnswerClasses,
}
