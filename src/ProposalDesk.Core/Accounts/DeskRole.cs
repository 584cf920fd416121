namespace ProposalDesk.Core.Accounts;

/// <summary>The people of the bureau (domain.md §1). One person may hold several roles.</summary>
public enum DeskRole
{
    /// <summary>收文办理员</summary>
    Clerk,

    /// <summary>承办人</summary>
    Handler,

    /// <summary>科室负责人</summary>
    SectionHead,

    /// <summary>分管领导</summary>
    DeputyDirector,

    /// <summary>主要领导</summary>
    Director,

    /// <summary>系统管理员: users, sections, settings; sees no content by virtue of the role.</summary>
    Administrator,

    /// <summary>督查室、提案委: read-only, no drafts, no personal data.</summary>
    Observer,

    /// <summary>安全审计员: reads the security log and checks its chain; changes nothing, sees no content.</summary>
    Auditor,
}
