namespace ProposalDesk.Core.Consultations;

/// <summary>How the member was met; the first four are face to face (domain.md §3.4).</summary>
public enum ContactMode
{
    /// <summary>面商</summary>
    Meeting,

    /// <summary>走访</summary>
    Visit,

    /// <summary>座谈</summary>
    Forum,

    /// <summary>现场调研</summary>
    SiteSurvey,

    /// <summary>电话</summary>
    Telephone,

    /// <summary>视频</summary>
    Video,

    /// <summary>书信</summary>
    Letter,

    /// <summary>其他</summary>
    Other,
}
