namespace ProposalDesk.Core.Organisation;

public static class ReviewStepKindWords
{
    public static string Label(this ReviewStepKind kind) => kind switch
    {
        ReviewStepKind.SectionHead => "科室负责人审核",
        ReviewStepKind.Office => "办公室核稿",
        ReviewStepKind.Collective => "专班集体评议",
        ReviewStepKind.Deputy => "分管领导审核",
        ReviewStepKind.Signature => "签发",
    };

    /// <summary>What its holder does, behind their name: 分管领导吴刚审核.</summary>
    public static string Verb(this ReviewStepKind kind) => kind switch
    {
        ReviewStepKind.SectionHead or ReviewStepKind.Deputy => "审核",
        ReviewStepKind.Office => "核稿",
        ReviewStepKind.Collective => "记录专班集体评议",
        ReviewStepKind.Signature => "签发",
    };
}
