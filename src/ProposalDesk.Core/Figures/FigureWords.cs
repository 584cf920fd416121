namespace ProposalDesk.Core.Figures;

/// <summary>What a figure is called, and what it says in one sentence.</summary>
public static class FigureWords
{
    public static string Label(this FigureKind kind) => kind switch
    {
        FigureKind.Received => "收到件数",
        FigureKind.Lead => "主办件数",
        FigureKind.Split => "分办件数",
        FigureKind.Answering => "主办和分办件数",
        FigureKind.Assist => "协办件数",
        FigureKind.Open => "未答复件数",
        FigureKind.Closed => "办结件数",
        FigureKind.Key => "重点件数",
        FigureKind.Overdue => "逾期件数",
        FigureKind.Answered => "办复率",
        FigureKind.AnsweredOnTime => "按期办结率",
        FigureKind.FaceToFace => "面商率",
        FigureKind.FeedbackReturned => "反馈率",
        FigureKind.Satisfied => "满意率",
        FigureKind.SatisfiedOrBasically => "满意和基本满意率",
        FigureKind.SatisfiedFirstRound => "首次满意率",
        FigureKind.Unmarked => "未登记落实条数",
        FigureKind.Adopted => "采纳率",
        FigureKind.Implemented => "意见建议落实率",
        FigureKind.CommitmentsKept => "承诺落实率",
    };

    /// <summary>The definition, n first.</summary>
    public static string Words(this FigureKind kind) => kind switch
    {
        FigureKind.Received => "收到的提案和建议，不含已改办和已撤案的。",
        FigureKind.Lead => "办理方式为主办的件，不含已改办和已撤案的。",
        FigureKind.Split => "办理方式为分办的件，不含已改办和已撤案的。",
        FigureKind.Answering => "办理方式为主办或分办、由本局直接答复的件，不含已改办和已撤案的。",
        FigureKind.Assist => "办理方式为协办的件，不含已改办和已撤案的。",
        FigureKind.Open => "还没有答复，或者正在重新办理的件；只等待评价的不算。",
        FigureKind.Closed => "状态为办结的件。",
        FigureKind.Key => "列为重点的件，不含已改办和已撤案的。",
        FigureKind.Overdue => "还没有答复，并且办理时限已经过了的件。",
        FigureKind.Answered => "主办、分办件已答复（重新办理的以最近一轮为准）和协办件已送出意见的，占全部未改办、未撤案的件。",
        FigureKind.AnsweredOnTime => "在有效的办理时限以内（含当天）答复的，占已答复或时限已过的件。",
        FigureKind.FaceToFace => "至少当面沟通过一次的，占主办和分办的件。",
        FigureKind.FeedbackReturned => "收回的征询意见表，占发出的征询意见表（每位提出人每轮一份）。",
        FigureKind.Satisfied => "最近一次评价为满意的提出人，占作出评价的提出人（每件分别计算）。",
        FigureKind.SatisfiedOrBasically => "最近一次评价为满意或基本满意的提出人，占作出评价的提出人（每件分别计算）。",
        FigureKind.SatisfiedFirstRound => "第一轮评价为满意的，占第一轮收回的征询意见表。",
        FigureKind.Unmarked => "已经答复、还没有登记落实与否的意见建议。",
        FigureKind.Adopted => "采纳或部分采纳的意见建议，占已答复的意见建议。",
        FigureKind.Implemented => "已经落实的意见建议，占登记了落实与否的意见建议；还没有登记的另计为未登记，不算未落实。",
        FigureKind.CommitmentsKept => "已落实的承诺事项，占到期或已了结的承诺事项。",
    };

    /// <summary>What is counted: 件, 份, 人次, 条 or 项.</summary>
    public static string Unit(this FigureKind kind) => kind switch
    {
        FigureKind.FeedbackReturned or FigureKind.SatisfiedFirstRound => "份",
        FigureKind.Satisfied or FigureKind.SatisfiedOrBasically => "人次",
        FigureKind.Unmarked or FigureKind.Adopted or FigureKind.Implemented => "条",
        FigureKind.CommitmentsKept => "项",
        _ => "件",
    };

    /// <summary>n of the figure, as the heading of its list.</summary>
    public static string PartLabel(this FigureKind kind, FigurePart part) => (kind, part) switch
    {
        (_, _) when kind.IsCount() => kind.Label(),
        (FigureKind.Answered, FigurePart.Part) => "已答复的件",
        (FigureKind.Answered, _) => "应答复的件",
        (FigureKind.AnsweredOnTime, FigurePart.Part) => "按期答复的件",
        (FigureKind.AnsweredOnTime, _) => "已答复或时限已过的件",
        (FigureKind.FaceToFace, FigurePart.Part) => "当面沟通过的件",
        (FigureKind.FaceToFace, _) => "主办和分办的件",
        (FigureKind.FeedbackReturned, FigurePart.Part) => "收回的征询意见表",
        (FigureKind.FeedbackReturned, _) => "发出的征询意见表",
        (FigureKind.Satisfied, FigurePart.Part) => "评价满意的提出人",
        (FigureKind.SatisfiedOrBasically, FigurePart.Part) => "评价满意或基本满意的提出人",
        (FigureKind.Satisfied or FigureKind.SatisfiedOrBasically, _) => "作出评价的提出人",
        (FigureKind.SatisfiedFirstRound, FigurePart.Part) => "第一轮评价满意的征询意见表",
        (FigureKind.SatisfiedFirstRound, _) => "第一轮收回的征询意见表",
        (FigureKind.Adopted, FigurePart.Part) => "采纳或部分采纳的意见建议",
        (FigureKind.Implemented, FigurePart.Part) => "已落实的意见建议",
        (FigureKind.Implemented, _) => "登记了落实与否的意见建议",
        (FigureKind.Adopted, _) => "已答复的意见建议",
        (FigureKind.CommitmentsKept, FigurePart.Part) => "已落实的承诺事项",
        (_, _) => "到期或已了结的承诺事项",
    };

    /// <summary>True where n and N are one and the figure is a plain number.</summary>
    public static bool IsCount(this FigureKind kind) => kind is <= FigureKind.Overdue or FigureKind.Unmarked;

    /// <summary>The rate beside which a count is told, since it is left out of its N; null for what stands for itself.</summary>
    public static FigureKind? Beside(this FigureKind kind) => kind == FigureKind.Unmarked ? FigureKind.Implemented : null;

    public static string Label(this FigureDimension dimension) => dimension switch
    {
        FigureDimension.Year => "办理年度",
        FigureDimension.Kind => "类别",
        FigureDimension.Role => "办理方式",
        FigureDimension.Section => "承办科室",
        FigureDimension.Handler => "承办人",
        FigureDimension.Theme => "板块",
        FigureDimension.Session => "届次",
        FigureDimension.Month => "交办月份",
    };
}
