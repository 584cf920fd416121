namespace ProposalDesk.Core.Organisation;

public static class YearCheckWords
{
    public static string Label(this YearCheckItem item) => item switch
    {
        YearCheckItem.Dates => "报送时限和报送单位",
        YearCheckItem.Limits => "期限",
        YearCheckItem.Numbers => "文号",
        YearCheckItem.Calendar => "放假安排",
        YearCheckItem.Sections => "科室和分管领导",
        YearCheckItem.People => "人员和岗位",
        YearCheckItem.Reviews => "审核环节",
        YearCheckItem.AnswerClasses => "答复类别",
    };

    /// <summary>What it was copied from and what to compare it with.</summary>
    public static string Asked(this YearCheckItem item) => item switch
    {
        YearCheckItem.Dates => "照上一年度顺延，请按市里今年的通知核对日期和报送单位",
        YearCheckItem.Limits => "照上一年度，请核对办理、内部和办公室的期限",
        YearCheckItem.Numbers => "代字照上一年度，从1号起，请核对",
        YearCheckItem.Calendar => "国务院办公厅公布放假安排以后录入",
        YearCheckItem.Sections => "有没有新设、合并、撤销，分管有没有调整",
        YearCheckItem.People => "有没有调离、新到，各岗位是否有人",
        YearCheckItem.Reviews => "照上一年度，请核对",
        YearCheckItem.AnswerClasses => "照上一年度，请按今年的要求核对",
    };

    /// <summary>Where it is looked at.</summary>
    public static string Place(this YearCheckItem item, int year) => item switch
    {
        YearCheckItem.Numbers => "/administration/numbers",
        YearCheckItem.Calendar => FormattableString.Invariant($"/calendar/notice?year={year}"),
        YearCheckItem.Sections => "/administration/sections",
        YearCheckItem.People => "/administration/users",
        YearCheckItem.Dates => "#dates",
        YearCheckItem.Limits => "#limits",
        YearCheckItem.Reviews => "#reviews",
        YearCheckItem.AnswerClasses => "#classes",
    };
}
