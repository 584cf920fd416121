namespace ProposalDesk.Core.Consultations;

public static class ContactWords
{
    public static string Label(this ContactPhase phase) => phase switch
    {
        ContactPhase.Before => "办前",
        ContactPhase.During => "办中",
        ContactPhase.After => "办后",
    };

    public static string Label(this ContactMode mode) => mode switch
    {
        ContactMode.Meeting => "面商",
        ContactMode.Visit => "走访",
        ContactMode.Forum => "座谈",
        ContactMode.SiteSurvey => "现场调研",
        ContactMode.Telephone => "电话",
        ContactMode.Video => "视频",
        ContactMode.Letter => "书信",
        ContactMode.Other => "其他",
    };

    public static bool IsFaceToFace(this ContactMode mode) =>
        mode is ContactMode.Meeting or ContactMode.Visit or ContactMode.Forum or ContactMode.SiteSurvey;
}
