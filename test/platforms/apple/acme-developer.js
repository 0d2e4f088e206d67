jsonCallback({
  "drPost": false,
  "drMessage": null,
  "services": [
    {
      "serviceName": "Acme Store",
      "redirectUrl": "https://www.acme.test/store",
      "events": [
        {
          "usersAffected": "All users are affected",
          "epochStartDate": 1775033100000,
          "epochEndDate": null,
          "messageId": "2000004102",
          "statusType": "Outage",
          "datePosted": "04/01/2026 02:10 PDT",
          "startDate": "x",
          "endDate": null,
          "affectedServices": [
            "Acme Mail - Attachments ",
            "Acme Drive"
          ],
          "eventStatus": "ongoing",
          "message": "Files can not be opened.<br>We are on it &amp; sorry."
        }
      ]
    },
    {
      "serviceName": "Acme Music",
      "redirectUrl": "https://www.acme.test/music",
      "events": []
    },
    {
      "serviceName": "Acme Maps",
      "redirectUrl": null,
      "events": []
    },
    {
      "serviceName": "Acme Drive",
      "redirectUrl": "https://www.acme.test/drive",
      "events": []
    },
    {
      "serviceName": "Acme Mail",
      "redirectUrl": "https://www.acme.test/mail",
      "events": []
    }
  ]
});
