namespace ProposalDesk.Core.Organisation;

/// <summary>Words follow the kind of a case everywhere (domain.md §2).</summary>
public static class ProposalKindWords
{
    public static string Label(this ProposalKind kind) => kind switch
    {
        ProposalKind.CppccProposal => "政协提案",
        ProposalKind.DeputySuggestion => "人大代表建议",
    };

    /// <summary>提案 or 建议.</summary>
    public static string Noun(this ProposalKind kind) => kind == ProposalKind.CppccProposal ? "提案" : "建议";

    /// <summary>第85号提案, as people call a case.</summary>
    public static string NumberInWords(this ProposalKind kind, string number) => $"{NumberInWords(number)}{kind.Noun()}";

    /// <summary>第85号, where the kind is said already.</summary>
    public static string NumberInWords(string number) => $"第{number}号";

    /// <summary>委员 or 代表.</summary>
    public static string Member(this ProposalKind kind) => kind == ProposalKind.CppccProposal ? "委员" : "代表";

    /// <summary>提案人 or 代表: all of them, as a heading.</summary>
    public static string Proposers(this ProposalKind kind) => kind == ProposalKind.CppccProposal ? "提案人" : "代表";

    /// <summary>提案单位 of a proposal that an organisation made, else 委员 or 代表: whoever is met, answered and asked.</summary>
    public static string Member(this ProposalKind kind, bool isCollective) =>
        isCollective && kind == ProposalKind.CppccProposal ? "提案单位" : kind.Member();

    /// <summary>第一提案人 or 领衔代表.</summary>
    public static string FirstProposer(this ProposalKind kind) => kind == ProposalKind.CppccProposal ? "第一提案人" : "领衔代表";

    /// <summary>联名人 or 附议代表.</summary>
    public static string CoSigner(this ProposalKind kind) => kind == ProposalKind.CppccProposal ? "联名人" : "附议代表";
}
