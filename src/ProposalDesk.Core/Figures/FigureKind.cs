namespace ProposalDesk.Core.Figures;

/// <summary>
/// The figures of the desk (domain.md §7); their words are in <see cref="FigureWords"/>, their sums in
/// <see cref="FigureDefinitions"/>.
/// </summary>
public enum FigureKind
{
    /// <summary>收到件数</summary>
    Received,

    /// <summary>主办件数</summary>
    Lead,

    /// <summary>分办件数</summary>
    Split,

    /// <summary>主办和分办件数: the cases whose member the bureau answers itself.</summary>
    Answering,

    /// <summary>协办件数</summary>
    Assist,

    /// <summary>未答复件数</summary>
    Open,

    /// <summary>办结件数</summary>
    Closed,

    /// <summary>重点件数</summary>
    Key,

    /// <summary>逾期件数</summary>
    Overdue,

    /// <summary>办复率</summary>
    Answered,

    /// <summary>按期办结率</summary>
    AnsweredOnTime,

    /// <summary>面商率</summary>
    FaceToFace,

    /// <summary>反馈率</summary>
    FeedbackReturned,

    /// <summary>满意率</summary>
    Satisfied,

    /// <summary>满意和基本满意率</summary>
    SatisfiedOrBasically,

    /// <summary>首次满意率</summary>
    SatisfiedFirstRound,

    /// <summary>未登记落实条数: answered items of which nobody has said what became of them.</summary>
    Unmarked,

    /// <summary>采纳率</summary>
    Adopted,

    /// <summary>意见建议落实</summary>
    Implemented,

    /// <summary>承诺落实率</summary>
    CommitmentsKept,
}
