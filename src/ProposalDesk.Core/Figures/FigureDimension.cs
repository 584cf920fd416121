namespace ProposalDesk.Core.Figures;

/// <summary>By what a figure is broken down.</summary>
public enum FigureDimension
{
    /// <summary>办理年度</summary>
    Year,

    /// <summary>类别</summary>
    Kind,

    /// <summary>办理方式</summary>
    Role,

    /// <summary>承办科室</summary>
    Section,

    /// <summary>承办人</summary>
    Handler,

    /// <summary>板块: the first one of a case, so that every case counts once.</summary>
    Theme,

    /// <summary>届次</summary>
    Session,

    /// <summary>交办月份</summary>
    Month,
}
